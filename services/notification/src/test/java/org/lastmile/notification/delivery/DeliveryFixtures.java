package org.lastmile.notification.delivery;

import static org.lastmile.notification.alert.AlertFixtures.NOON;

import java.time.Instant;
import java.util.UUID;
import org.lastmile.notification.alert.Happening;

/** Deliveries that read aloud. */
public final class DeliveryFixtures {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

    private DeliveryFixtures() {}

    public static Delivery deliveryOfAttempt(int attempts) {
        return delivery("https://hooks.example.org/in", attempts, NOON);
    }

    public static Delivery delivery(String url, int attempts, Instant createdAt) {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                url,
                new byte[] {1},
                "{\"type\":\"alert.opened\"}",
                attempts,
                createdAt,
                createdAt,
                createdAt,
                Happening.OPENED,
                null);
    }
}
