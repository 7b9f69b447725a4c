package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @ValueSource(strings = {"冀A12345", "冀a·12345", "粤BD12345", "粤B12345F", "京A1234警", "粤Z1234港", "使123456", "沪A1234领"})
    void takesPlatesOfAllKinds(String typed) {
        assertThat(Plate.of(typed).value()).doesNotContain("·").doesNotContain("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12345", "冀I12345", "冀A1234O", "冀A123456789", "冀A12345ZZ", ""})
    void refusesWhatIsNoPlate(String typed) {
        assertThatThrownBy(() -> Plate.of(typed)).isInstanceOf(ReadingFault.class);
    }
}
