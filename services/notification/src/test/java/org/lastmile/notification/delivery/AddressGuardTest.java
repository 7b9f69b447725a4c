package org.lastmile.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.platform.core.problem.Refusal;

class AddressGuardTest {

    private static final AddressPolicy POLICY = new AddressPolicy(AddressRange.parseAll("10.20.0.0/16"));

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.org:8443/in?x=1, 8.8.8.8, ''",
        "https://hooks.example.org/in, 127.0.0.1, webhook-address-not-allowed",
        "https://hooks.example.org/in, 8.8.8.8 169.254.169.254, webhook-address-not-allowed",
        "http://hooks.example.org/in, 8.8.8.8, webhook-address-invalid",
        "http://hooks.example.org/in, 10.20.0.7, ''",
        "ftp://hooks.example.org/in, 8.8.8.8, webhook-address-invalid",
        "https://user:secret@hooks.example.org/in, 8.8.8.8, webhook-address-invalid",
        "https://hooks.example.org/in#top, 8.8.8.8, webhook-address-invalid",
        "https:///in, 8.8.8.8, webhook-address-invalid",
        "not an address, 8.8.8.8, webhook-address-invalid"
    })
    void decidesByTheTextAndByEveryAddressBehindIt(String url, String addresses, String code) {
        var guard = new AddressGuard(POLICY, host -> parse(addresses));

        if (code.isEmpty()) {
            assertThatCode(() -> guard.mustBeAllowed(url)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> guard.mustBeAllowed(url))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }

    @Test
    void refusesTheConnectionWhenTheNameLeadsElsewhereAfterwards() {
        Queue<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        var guard = new AddressGuard(POLICY, host -> parse(answers.remove()));

        guard.mustBeAllowed("https://rebinding.example.org/");

        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> guard.allowedAddresses("rebinding.example.org"));
    }

    private static List<InetAddress> parse(String addresses) {
        return Arrays.stream(addresses.split(" ", -1))
                .map(InetAddress::ofLiteral)
                .toList();
    }
}
