package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says when a failure is a full disk, and refuses to start on one that is nearly full. */
final class Disk {

    private static final long NEEDED_BYTES = 512L << 20;

    private Disk() {}

    static void requireRoom(Path folder) {
        try {
            Files.createDirectories(folder);
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw full(folder, free);
            }
        } catch (IOException failure) {
            throw new StackFailure(
                    "the folder %s cannot be used: %s. Choose another: --home FOLDER".formatted(folder, failure),
                    failure);
        }
    }

    /** Turns what went wrong while writing to {@code folder} into a message that names a full disk as such. */
    static StackFailure explain(String what, Path folder, IOException failure) {
        var text = String.valueOf(failure.getMessage());
        if (text.contains("No space left") || text.contains("Disk quota")) {
            return new StackFailure(
                    "%s: the disk is full. Free some space, or choose another folder: --home FOLDER".formatted(what));
        }
        return new StackFailure("%s: %s".formatted(what, failure), failure);
    }

    private static StackFailure full(Path folder, long free) {
        return new StackFailure(
                "the disk of %s has %d MiB left and the stack needs %d: free some, or choose another: --home FOLDER"
                        .formatted(folder, free >> 20, NEEDED_BYTES >> 20));
    }
}
