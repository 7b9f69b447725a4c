/** Tests of the way to the receivers. */
@NullMarked
package org.lastmile.notification.delivery.adapter;

import org.jspecify.annotations.NullMarked;
