package org.lastmile.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void areMadeOnceAndThenKept() {
        var first = new Secrets(home).password("cli-secret");

        var second = new Secrets(home).password("cli-secret");

        assertThat(second).isEqualTo(first).hasSizeGreaterThan(30);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        new Secrets(home).password("cli-secret");

        var permissions = Files.getPosixFilePermissions(home.resolve("secrets/cli-secret"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void holdKeysOfTheAskedLength() {
        var key = new Secrets(home).key("person-token.key", 32);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }
}
