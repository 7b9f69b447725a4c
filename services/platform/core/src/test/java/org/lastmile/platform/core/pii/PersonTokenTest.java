package org.lastmile.platform.core.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTokenTest {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String FORTY_TWO = "xBVN7ruEuZruz4AxAmRKWuKBzACEuHWGHrcN6X40MQ";

    @ParameterizedTest
    @ValueSource(strings = {"", FORTY_TWO, FORTY_TWO + "QQ"})
    void hasFortyThreeCharacters(String text) {
        assertThatThrownBy(() -> new PersonToken(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOnlyCharactersOfUrlSafeBase64() {
        for (char c = 0; c < 0x200; c++) {
            String text = FORTY_TWO + c;

            assertThat(PersonToken.isToken(text))
                    .as("with character %d", (int) c)
                    .isEqualTo(SHAPE.matcher(text).matches());
        }
    }
}
