/** How passages are read. */
@NullMarked
package org.lastmile.quarantine.breach.adapter;

import org.jspecify.annotations.NullMarked;
