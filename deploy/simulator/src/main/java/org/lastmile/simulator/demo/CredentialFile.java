package org.lastmile.simulator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.lastmile.local.infrastructure.StackFailure;

/** Remembers the devices' credentials, which the system shows only once, so that the next demo uses them again. */
final class CredentialFile {

    private final Path file;
    private final Properties credentials = new Properties();

    /** The file in this folder; made when there is something to remember. */
    CredentialFile(Path folder) {
        this.file = folder.resolve("device-credentials.properties");
        try (var reader = Files.exists(file) ? Files.newBufferedReader(file) : java.io.Reader.nullReader()) {
            credentials.load(reader);
        } catch (IOException failure) {
            throw new StackFailure("%s cannot be read: %s".formatted(file, failure), failure);
        }
    }

    synchronized Optional<String> of(String gate) {
        return Optional.ofNullable(credentials.getProperty(gate));
    }

    synchronized void forget(String gate) {
        credentials.remove(gate);
    }

    synchronized void remember(String gate, String credential) {
        credentials.setProperty(gate, credential);
    }

    /** Written beside and moved into place; only its owner can read it. */
    synchronized void save() {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var draft = Files.createTempFile(
                    folder,
                    "credentials",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(draft)) {
                credentials.store(writer, "credentials of the demo's synthetic devices");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StackFailure("%s cannot be written: %s".formatted(file, failure), failure);
        }
    }
}
