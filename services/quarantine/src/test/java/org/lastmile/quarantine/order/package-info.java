/** Tests of the states of an order. */
@NullMarked
package org.lastmile.quarantine.order;

import org.jspecify.annotations.NullMarked;
