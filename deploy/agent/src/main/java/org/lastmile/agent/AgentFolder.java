package org.lastmile.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lastmile.agent.journal.OwnerOnly;

/**
 * What the agent keeps on this computer, readable by its user only.
 *
 * @param path of the folder
 */
public record AgentFolder(Path path) {

    /** Where its credential lies. */
    public Path credentialFile() {
        return path.resolve("credential");
    }

    Path journal() {
        return path.resolve("journal");
    }

    Path summary() {
        return path.resolve("restrictions");
    }

    /** Keeps a credential in place of an earlier one. */
    public void keepCredential(String credential) {
        try {
            OwnerOnly.folder(path);
            OwnerOnly.write(credentialFile(), credential.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("the credential cannot be kept in " + path, failure);
        }
    }

    /** The credential in this file; empty when there is none. */
    public static String credentialIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException("the credential in %s cannot be read".formatted(file), failure);
        }
    }

    /** Makes sure that one agent uses the folder; let go of by the end of the program, however it ends. */
    FileChannel lock() {
        try {
            OwnerOnly.folder(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException same) {
            throw new AgentFailure("an agent of this program uses " + path);
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder %s cannot be used".formatted(path), failure);
        }
        throw new AgentFailure("another agent uses " + path);
    }
}
