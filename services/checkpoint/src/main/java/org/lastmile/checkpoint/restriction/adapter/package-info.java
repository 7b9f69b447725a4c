/** The followed topics that fill the copies in memory. */
@NullMarked
package org.lastmile.checkpoint.restriction.adapter;

import org.jspecify.annotations.NullMarked;
