package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** A folder of small secret files, each made once at random and readable by its owner only. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** The secrets of the stack in {@code home}. */
    public Secrets(Path home) {
        this.folder = home.resolve("secrets");
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** A password of 24 random bytes, letters and digits only in effect. */
    public String password(String name) {
        return once(name, () -> random(24));
    }

    /** A key of {@code bytes} random bytes, in base64. */
    public String key(String name, int bytes) {
        return once(name, () -> {
            var key = new byte[bytes];
            RANDOM.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    /** The content of the named file, made by {@code content} the first time. */
    public String once(String name, Supplier<String> content) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) {
                write(file, content.get());
            }
            return Files.readString(file).trim();
        } catch (IOException failure) {
            throw new StackFailure("the secret %s cannot be read or written: %s".formatted(file, failure), failure);
        }
    }

    /** Written beside and moved into place, so that a crash in between leaves no half secret. */
    private static void write(Path file, String content) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft", owner);
        Files.writeString(draft, content + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another start of the same stack was quicker: its secret counts
        } finally {
            Files.delete(draft);
        }
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
