package org.lastmile.platform.core.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected tokens were computed with Python's hmac module under the key 00 01 02 … 1f. */
class PersonTokenKeyTest {

    private final PersonTokenKey key = new PersonTokenKey(bytes(32));

    @Test
    void isTheKeyedHashOfTypeCountryAndNumber() {
        assertThat(key.token("CN_ID", "CHN", "11010519491231002X").value())
                .isEqualTo("xBVN7ruEuZruz4AxAmRKWuKBzACEuHWGHrcN6X40MQQ");
        assertThat(key.token("PASSPORT", "FRA", "12AB34567").value())
                .isEqualTo("eme5Y4E_agLYaQn5a50zeikObt283uO6Vt93DABCgU4");
        assertThat(key.plateToken("冀a12345")).isEqualTo("3TyOwHigI6SV2zEeJYczb-ToMzArYyqWQCQJqkD5y-0");
    }

    @Test
    void doesNotMindCaseAndBlanks() {
        assertThat(key.token("CN_ID", "CHN", " 11010519491231002x "))
                .isEqualTo(key.token("CN_ID", "CHN", "11010519491231002X"));
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new PersonTokenKey(bytes(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }

    @Test
    void namesAFileThatItCannotUse(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("person-token.key");
        Files.writeString(file, "no base64!");

        assertThatThrownBy(() -> PersonTokenKey.read(file)).hasMessageContaining("person-token.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes(32)) + "\n");
        assertThat(PersonTokenKey.read(file).token("PASSPORT", "FRA", "1"))
                .isEqualTo(key.token("PASSPORT", "FRA", "1"));
    }

    private static byte[] bytes(int length) {
        byte[] secret = new byte[length];
        for (int i = 0; i < length; i++) {
            secret[i] = (byte) i;
        }
        return secret;
    }
}
