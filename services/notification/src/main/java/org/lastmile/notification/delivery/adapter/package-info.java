/** How deliveries meet the database and the receivers. */
@NullMarked
package org.lastmile.notification.delivery.adapter;

import org.jspecify.annotations.NullMarked;
