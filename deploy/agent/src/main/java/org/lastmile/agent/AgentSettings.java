package org.lastmile.agent;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lastmile.agent.sending.Pace;

/**
 * How one agent works.
 *
 * @param folder what it keeps; one agent only
 * @param server address of the front door
 * @param credentialFile file with the device's credential, read again when it changes
 * @param gate for readings that name none
 * @param patience how long a local device waits for the server's verdict, 2 s by default
 * @param journalLimit bytes that waiting readings may take on the disk, 256 MiB by default
 * @param pace back-off and heartbeats
 */
public record AgentSettings(
        AgentFolder folder,
        URI server,
        Path credentialFile,
        @Nullable String gate,
        Duration patience,
        long journalLimit,
        Pace pace) {

    /** The usual settings. */
    public static AgentSettings usual(Path folder, URI server, @Nullable String gate) {
        var kept = new AgentFolder(folder);
        return new AgentSettings(
                kept, server, kept.credentialFile(), gate, Duration.ofSeconds(2), 256L << 20, Pace.USUAL);
    }
}
