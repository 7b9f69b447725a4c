/** Tests of what a client may send. */
@NullMarked
package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.NullMarked;
