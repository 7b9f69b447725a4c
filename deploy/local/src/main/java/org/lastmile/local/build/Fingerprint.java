package org.lastmile.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A hash over the names and contents of files: equal when a build of them would give the same jar. */
final class Fingerprint {

    private Fingerprint() {}

    /** Hash of the given files and of all files below the given folders; what does not exist counts as empty. */
    static String of(Path root, Collection<String> paths) {
        var digest = sha256();
        paths.stream().sorted().flatMap(path -> filesBelow(root.resolve(path))).forEach(file -> {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(read(file)));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Stream<Path> filesBelow(Path path) {
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
