/**
 * Alerts brought to webhooks. A delivery is a durable row, written with the change of the alert for every subscription
 * that matches, sent by a worker under a lease, signed after Standard Webhooks, and tried again with growing pauses.
 *
 * <pre>
 *   WAITING ──2xx──▶ DELIVERED
 *      │ ▲ └──410──▶ CANCELLED (and the subscription is disabled)
 *      └─┘ anything else: again later, for a day; then FAILED
 * </pre>
 *
 * <p>An address is checked when it is registered and again by every connection, which goes to the very address that was
 * checked. Start at {@link org.lastmile.notification.delivery.SendDelivery}.
 */
@NullMarked
package org.lastmile.notification.delivery;

import org.jspecify.annotations.NullMarked;
