package org.lastmile.platform.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.core.problem.FieldFault;

class PlaceCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"13", "1301", "130126", "130126100", "130126100001", "130126100001001"})
    void hasTheLengthOfALevel(String code) {
        assertThat(PlaceCode.fits(code)).isTrue();
        assertThat(PlaceCode.fault("place", code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "130", "13012610", "1301261000010011", "13x1", "１３", " 13"})
    void isNothingElse(String text) {
        assertThat(PlaceCode.fits(text)).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAField() {
        var fault = new FieldFault("placeCode", "is not a place code", "2, 4, 6, 9, 12 or 15 digits");

        assertThat(PlaceCode.fault("placeCode", "130")).contains(fault);
        assertThat(PlaceCode.fault("placeCode", null)).contains(fault);
    }
}
