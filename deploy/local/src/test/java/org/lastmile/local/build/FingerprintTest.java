package org.lastmile.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void sources() throws IOException {
        Files.createDirectories(root.resolve("gate/src"));
        Files.writeString(root.resolve("gate/pom.xml"), "pom");
        Files.writeString(root.resolve("gate/src/Gate.java"), "class Gate {}");
    }

    private String fingerprint() {
        return Fingerprint.of(root, List.of("gate/pom.xml", "gate/src"));
    }

    @Test
    void staysTheSameWhenNothingChanges() {
        var before = fingerprint();

        var after = fingerprint();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void changesWithAFilesContent() throws IOException {
        var before = fingerprint();

        Files.writeString(root.resolve("gate/src/Gate.java"), "class Gate { }");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileIsRenamed() throws IOException {
        var before = fingerprint();

        Files.move(root.resolve("gate/src/Gate.java"), root.resolve("gate/src/Door.java"));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void ignoresWhatWasNotNamed() throws IOException {
        var before = fingerprint();

        Files.writeString(root.resolve("gate/README.md"), "read me");

        assertThat(fingerprint()).isEqualTo(before);
    }
}
