package org.lastmile.notification.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.lastmile.notification.delivery.DeliveryFixtures.SECRET;
import static org.lastmile.notification.delivery.DeliveryFixtures.delivery;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.Sensitive;

class SignatureMapperTest {

    private final Clock clock = Clock.systemUTC();

    @Test
    void signsSoThatAnIndependentImplementationAccepts() {
        var delivery = delivery("https://hooks.example.org", 1, clock.instant());

        var headers = new HashMap<String, List<String>>();
        SignatureMapper.headers(delivery, new Sensitive<>(SECRET), clock.instant())
                .forEach((name, value) -> headers.put(name, List.of(value)));

        assertThatCode(() ->
                        new Webhook(SECRET).verify(delivery.payload(), HttpHeaders.of(headers, (name, value) -> true)))
                .doesNotThrowAnyException();
    }
}
