package org.lastmile.platform.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.core.problem.Refusal;

class RequestKeyTest {

    @Test
    void takesVisibleCharactersUpToTheLimit() {
        String longest = "!~".repeat(100);

        assertThat(RequestKey.of(longest)).isEqualTo(new RequestKey(longest));
        assertThat(RequestKey.fault(longest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\t", "键"})
    void refusesWhatIsNoKey(String sent) {
        assertThat(RequestKey.fault(sent)).isPresent();
        assertThatThrownBy(() -> RequestKey.of(sent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-invalid"));
    }

    @Test
    void refusesOneCharacterTooMany() {
        assertThat(RequestKey.fault("k".repeat(201))).isPresent();
    }

    @Test
    void aRequestNeedsNone() {
        assertThat(RequestKey.of(null)).isNull();
        assertThat(RequestKey.fault(null)).isEmpty();
    }
}
