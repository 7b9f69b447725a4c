package org.lastmile.agent.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the user of this program may read, on systems that know such a thing. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Closes this file or folder to everybody else. */
    public static void apply(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /** Makes the folder if need be, for the owner only. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        apply(folder);
    }

    /** Puts a file in place in one step, so that a loss of power leaves the old or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, new byte[0]);
        apply(fresh);
        try (var out = new RandomAccessFile(fresh.toFile(), "rw")) {
            out.write(content);
            out.getFD().sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
