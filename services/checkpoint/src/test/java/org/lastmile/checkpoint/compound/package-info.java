/** Tests of compounds. */
@NullMarked
package org.lastmile.checkpoint.compound;

import org.jspecify.annotations.NullMarked;
