package org.lastmile.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingHeadersTest {

    private final PassingHeaders headers = new PassingHeaders(List.of("close, X-Mine"));

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Last-Event-ID", "traceparent", "Idempotency-Key", "If-Match", "Accept"})
    void letsThroughWhatIsMeantForTheService(String name) {
        assertThat(headers.toService(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection", "TE", "Upgrade", "x-mine", "Cookie", "Host", "X-Forwarded-For", "Forwarded"})
    void keepsWhatIsMeantForThisConnectionOrThisService(String name) {
        assertThat(headers.toService(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie", "Transfer-Encoding", ":status", "X-Mine"})
    void keepsFromTheCallerWhatAServiceSaysAboutItsConnection(String name) {
        assertThat(headers.toCaller(name)).isFalse();
    }

    @Test
    void tellsTheCallerWhenToTryAgain() {
        assertThat(headers.toCaller("Retry-After")).isTrue();
    }
}
