/** The rules of confirmed fevers. */
@NullMarked
package org.lastmile.checkpoint.fever;

import org.jspecify.annotations.NullMarked;
