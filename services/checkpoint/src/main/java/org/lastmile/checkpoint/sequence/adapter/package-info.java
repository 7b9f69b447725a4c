/** What was kept under an id. */
@NullMarked
package org.lastmile.checkpoint.sequence.adapter;

import org.jspecify.annotations.NullMarked;
