package org.lastmile.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.infrastructure.StackFailure;

/** Lets one launcher at a time work on a stack; the system frees the lock when its holder dies, however it dies. */
final class LauncherLock implements AutoCloseable {

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StackFailure when another launcher has it
     */
    static LauncherLock take(Path home) {
        return tryTake(home)
                .orElseThrow(
                        () -> new StackFailure("this stack is already run by process %s; './lastmile down' stops it"
                                .formatted(holder(home)
                                        .map(ProcessHandle::pid)
                                        .map(String::valueOf)
                                        .orElse("?"))));
    }

    static Optional<LauncherLock> tryTake(Path home) {
        try {
            Files.createDirectories(file(home).getParent());
            var channel = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(
                    pidFile(home), Long.toString(ProcessHandle.current().pid()));
            return Optional.of(new LauncherLock(channel));
        } catch (IOException failure) {
            throw new StackFailure("cannot use the folder %s: %s. Choose another: --home FOLDER"
                    .formatted(home, failure.getMessage()));
        }
    }

    /** Whether a launcher has it now. */
    static boolean isTaken(Path home) {
        if (!Files.exists(file(home))) {
            return false;
        }
        try (var channel = FileChannel.open(file(home), StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException unusable) {
            return false;
        }
    }

    /** The launcher that has, or had last, the lock. */
    static Optional<ProcessHandle> holder(Path home) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(pidFile(home)).trim()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new StackFailure("cannot release the launcher's lock: " + failure.getMessage());
        }
    }

    private static Path file(Path home) {
        return home.resolve("run").resolve("launcher.lock");
    }

    private static Path pidFile(Path home) {
        return home.resolve("run").resolve("launcher.pid");
    }
}
