package org.lastmile.checkpoint.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCodeTest {

    @Test
    void isShortEnoughToTypeAndNeverTheSame() {
        String code = ClaimCode.random();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}").isNotEqualTo(ClaimCode.random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3QF-0WX1M", "7k3qf0wx1m", " 7K3QF 0WX1M ", "7K3QF-OWXlM", "7K3QF-owxiM"})
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(ClaimCode.hash(typed)).isEqualTo(ClaimCode.hash("7K3QF-0WX1M"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7K3QF", "7K3QF-0WX1M7", "7K3QF-0WX1U", "七K3QF-0WX1M", "lm_7K3QF0W"})
    void isToldFromWhatCannotBeOne(@Nullable String typed) {
        assertThat(ClaimCode.hash(typed)).isEmpty();
    }
}
