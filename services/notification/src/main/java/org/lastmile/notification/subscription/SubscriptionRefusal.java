package org.lastmile.notification.subscription;

import java.util.UUID;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything this feature refuses. */
public final class SubscriptionRefusal {

    private static final String CHANNELS = "STREAM, WEBHOOK";

    private SubscriptionRefusal() {}

    /** There is none, or it is somebody else's: the answer is the same. */
    public static Refusal unknown(UUID id) {
        return new Refusal(RefusalKind.NOT_FOUND, "subscription-unknown", "You have no subscription " + id + ".");
    }

    /** The channel does not exist (yet). */
    public static Refusal unknownChannel() {
        return Refusal.invalid("channel-unknown", "channel.type", "is not a channel that exists here", CHANNELS);
    }

    static Refusal tooMany(int most) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "too-many-subscriptions",
                "You have " + most + " subscriptions already; delete one that is not needed any more.");
    }

    /** The text is no address that can be called. */
    public static Refusal badAddress(String reason) {
        return Refusal.invalid("webhook-address-invalid", "channel.url", reason, "https://host[:port]/path");
    }

    /** The host leads to an address that must not be reached from here. */
    public static Refusal addressNotAllowed() {
        return Refusal.invalid(
                "webhook-address-not-allowed",
                "channel.url",
                "leads to an address that is private, local or reserved",
                "an address of the public internet, or of a range the operator has allowed");
    }

    /** The secret is not of the shape receivers expect. */
    public static Refusal badSecret() {
        return Refusal.invalid(
                "webhook-secret-invalid",
                "channel.secret",
                "is not a secret of Standard Webhooks",
                "whsec_ and the Base64 of 24 to 64 random bytes; leave it out to get one");
    }
}
