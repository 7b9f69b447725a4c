/**
 * Ordering somebody to stay at home, noting that the order reached them, and ending it. Start reading at
 * {@code OrderPage}.
 */
@NullMarked
package org.lastmile.console.order;

import org.jspecify.annotations.NullMarked;
