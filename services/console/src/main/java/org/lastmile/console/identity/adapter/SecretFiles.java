package org.lastmile.console.identity.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** The folder of secret files; names the file, never what is in it. */
record SecretFiles(Path folder) {

    /** The trimmed text of a file; empty when the file does not exist. */
    Optional<String> read(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret file " + file, e);
        }
    }

    /** The file, made with this content and for this user only when it does not exist yet. */
    Path orCreate(String name, Supplier<String> content) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, name, ".new");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, content.get());
            publish(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret file " + file + " does not exist and cannot be made", e);
        }
        return file;
    }

    /** A hard link fails when another instance was faster; then that one's file counts. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException faster) {
            // the other instance's file is as good
        } finally {
            Files.delete(draft);
        }
    }
}
