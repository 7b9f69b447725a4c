package org.lastmile.platform.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.core.problem.Refusal;

class EntityTagTest {

    @Test
    void aTagIsReadAsTheVersionItWasMadeOf() {
        assertThat(EntityTag.version(EntityTag.of(12), "an order")).isEqualTo(12);
    }

    @Test
    void noTagAndTheStarNameNoVersion() {
        assertThat(EntityTag.version(null, "an order")).isNull();
        assertThat(EntityTag.version(" * ", "an order")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "\"\"", "\"-1\"", "W/\"12\"", "\"1234567890123456789\""})
    void refusesWhatIsNoTag(String ifMatch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EntityTag.version(ifMatch, "an order"))
                .matches(refusal -> refusal.code().equals("if-match-invalid"));
    }
}
