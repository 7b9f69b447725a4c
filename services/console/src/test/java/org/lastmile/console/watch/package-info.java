/** Tests of what a gate shows. */
@NullMarked
package org.lastmile.console.watch;

import org.jspecify.annotations.NullMarked;
