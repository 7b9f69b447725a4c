package org.lastmile.platform.core.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final Sensitive<String> NAME = new Sensitive<>("王小明");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void opensWhatItSealed() throws Exception {
        FieldCipher cipher = cipher(FieldCipher.newKeyset());

        byte[] sealed = cipher.seal(NAME, "person.name/1");

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(NAME.reveal());
        assertThat(cipher.open(sealed, "person.name/1")).isEqualTo(NAME);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() throws Exception {
        FieldCipher cipher = cipher(FieldCipher.newKeyset());

        assertThat(cipher.seal(NAME, "here")).isNotEqualTo(cipher.seal(NAME, "here"));
    }

    @Test
    void refusesAValueThatWasMovedToAnotherRow() throws Exception {
        FieldCipher cipher = cipher(FieldCipher.newKeyset());
        byte[] sealed = cipher.seal(NAME, "person.name/1");

        assertThatThrownBy(() -> cipher.open(sealed, "person.name/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensOldValuesAfterARotationAndSealsWithTheNewKey() throws Exception {
        String before = FieldCipher.newKeyset();
        String after = FieldCipher.rotated(before);
        byte[] old = cipher(before).seal(NAME, "here");

        byte[] fresh = cipher(after).seal(NAME, "here");

        assertThat(cipher(after).open(old, "here")).isEqualTo(NAME);
        assertThat(cipher(after).open(fresh, "here")).isEqualTo(NAME);
        assertThatThrownBy(() -> cipher(before).open(fresh, "here")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverShowsASensitiveValueAsText() {
        assertThat("%s %s".formatted(NAME, new Sensitive<>(NAME))).doesNotContain(NAME.reveal());
    }

    private FieldCipher cipher(String keyset) throws Exception {
        Path file = folder.resolve("keyset.json");
        Files.writeString(file, keyset);
        return FieldCipher.read(file);
    }
}
