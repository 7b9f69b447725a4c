/**
 * Who wants to hear of what, and how. A subscription names a place, whose subtree it covers (the accountable place of
 * an alert or the place where it happened), kinds and a least severity, and one channel: the owner's open streams, or a
 * webhook. Start at {@link org.lastmile.notification.subscription.Subscription}.
 */
@NullMarked
package org.lastmile.notification.subscription;

import org.jspecify.annotations.NullMarked;
