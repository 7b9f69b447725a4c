/** Tests of a stack's ports. */
@NullMarked
package org.lastmile.local.stack;

import org.jspecify.annotations.NullMarked;
