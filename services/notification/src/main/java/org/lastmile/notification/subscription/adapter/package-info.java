/** How subscriptions meet HTTP and the database. */
@NullMarked
package org.lastmile.notification.subscription.adapter;

import org.jspecify.annotations.NullMarked;
