package org.lastmile.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy policy = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "198.18.0.1",
                "224.0.0.1",
                "239.1.1.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "fec0::1"
            })
    void refusesWhatIsNotThePublicInternet(String address) {
        assertThat(policy.mayReach(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "::ffff:8.8.8.8", "2606:4700::1111"})
    void allowsThePublicInternet(String address) {
        assertThat(policy.mayReach(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void allowsTheRangesOfTheOperatorAndNothingBesides() {
        var opened = new AddressPolicy(AddressRange.parseAll("10.20.0.0/16, fd12::/16"));

        assertThat(opened.mayReach(InetAddress.ofLiteral("10.20.3.4"))).isTrue();
        assertThat(opened.mayReach(InetAddress.ofLiteral("fd12::3"))).isTrue();
        assertThat(opened.mayReach(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
    }
}
