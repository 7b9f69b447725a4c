package org.lastmile.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"张三", "阿卜杜拉·买买提", "Zoë O'Neil-Świętek", "𠀀一"})
    void acceptsWhatADocumentCanShow(String name) {
        assertThat(NamePolicy.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "张\n三", "张\u0000三", "张\u202E三", "\uD800"})
    void refusesNothingAndWhatHarms(String name) {
        assertThat(NamePolicy.fault(name)).isPresent();
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(NamePolicy.fault("𠀀".repeat(100))).isEmpty();
        assertThat(NamePolicy.fault("𠀀".repeat(101))).isPresent();
    }
}
