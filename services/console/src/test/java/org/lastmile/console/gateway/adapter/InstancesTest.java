package org.lastmile.console.gateway.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI SERVICE = URI.create("http://quarantine:8080/base");

    @Test
    void eachInstanceHasItsTurnHoweverTheResolverSortsThem() {
        var instances = new Instances(SERVICE, host -> addresses("10.0.0.3", "10.0.0.1", "10.0.0.2"));

        var first = new ArrayList<URI>();
        for (int request = 0; request < 4; request++) {
            first.add(instances.inTurn().getFirst());
        }

        assertThat(first)
                .extracting(URI::toString)
                .containsExactly(
                        "http://10.0.0.1:8080/base",
                        "http://10.0.0.2:8080/base",
                        "http://10.0.0.3:8080/base",
                        "http://10.0.0.1:8080/base");
    }

    @Test
    void theOthersFollowForTheCaseThatOneIsAway() {
        var instances = new Instances(SERVICE, host -> addresses("10.0.0.1", "fd00::2"));

        instances.inTurn();

        assertThat(instances.inTurn())
                .extracting(URI::toString)
                .containsExactly("http://[fd00:0:0:0:0:0:0:2]:8080/base", "http://10.0.0.1:8080/base");
    }

    @Test
    void aSingleOrUnknownInstanceAndACertificateKeepTheName() {
        var single = new Instances(SERVICE, host -> addresses("10.0.0.1"));
        var unknown = new Instances(SERVICE, host -> {
            throw new UnknownHostException(host);
        });
        var secured = new Instances(URI.create("https://quarantine"), host -> addresses("10.0.0.1", "10.0.0.2"));

        assertThat(single.inTurn()).containsExactly(SERVICE);
        assertThat(unknown.inTurn()).containsExactly(SERVICE);
        assertThat(secured.inTurn()).containsExactly(URI.create("https://quarantine"));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
