package org.lastmile.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lastmile.agent.intake.Intake;
import org.lastmile.agent.journal.Journal;
import org.lastmile.agent.sending.Heartbeats;
import org.lastmile.agent.sending.Link;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.Sending;
import org.lastmile.agent.sending.Server;
import org.lastmile.agent.sending.ServerClock;
import org.lastmile.agent.summary.KeptSummary;

/** One agent at work: its parts, put together. Also the reference client for programs that bring their own devices. */
public final class GateAgent implements AutoCloseable {

    private final AgentSettings settings;
    private final FileChannel lock;
    private final Journal journal;
    private final Link link;
    private final ServerClock clock;
    private final Server server;
    private final KeptSummary summary;
    private final Sending sending;
    private final Heartbeats heartbeats;
    private final Intake intake;

    /**
     * Opens the folder; nothing is sent before {@link #start}.
     *
     * @param network the way to the server
     * @param clock this computer's
     * @param notices what a person should know, a sentence each, never with personal data
     * @throws AgentFailure when the folder is in use
     */
    public GateAgent(AgentSettings settings, Network network, InstantSource clock, Consumer<String> notices) {
        this.settings = settings;
        this.lock = settings.folder().lock();
        this.journal = new Journal(settings.folder().journal(), "agent-" + UUID.randomUUID(), settings.journalLimit());
        this.link = new Link(notices);
        this.clock = new ServerClock(clock);
        Supplier<String> credential = () -> AgentFolder.credentialIn(settings.credentialFile());
        this.server = new Server(settings.server(), credential, network);
        this.summary = new KeptSummary(settings.folder().summary(), this.clock, notices);
        link.whenRefused(summary::forget);
        this.heartbeats = new Heartbeats(server, this.clock, link, credential, journal::waiting, version());
        this.sending = new Sending(journal, server, this.clock, heartbeats, link, notices, settings.pace());
        this.intake = new Intake(settings.gate(), journal, sending, link, this.clock, summary, settings.patience());
        if (journal.damaged() > 0) {
            notices.accept("the disk has spoiled %d kept readings".formatted(journal.damaged()));
        }
        if (journal.waiting() > 0) {
            notices.accept("%d readings of an earlier run wait for the server".formatted(journal.waiting()));
        }
    }

    /** Begins to send. */
    public void start() {
        sending.start();
        heartbeats.start(settings.pace().heartbeat(), () -> {
            sending.reached();
            summary.refresh(server);
        });
    }

    /** Where readings come in. */
    public Intake intake() {
        return intake;
    }

    /** How many readings wait for the server's answer. */
    public int waiting() {
        return journal.waiting();
    }

    /** What the lamp shows, and why: see the README. */
    public ObjectNode status() {
        var status = JsonNodeFactory.instance.objectNode();
        var light =
                switch (link.state()) {
                    case ONLINE -> "GREEN";
                    case AWAY -> "YELLOW";
                    case REFUSED -> "RED";
                };
        summary.until().ifPresent(until -> status.put("restrictionsUntil", until));
        return status.put("light", light)
                .put("link", link.state().name())
                .put("waiting", journal.waiting())
                .put("time", clock.now().toString())
                .put("version", version());
    }

    static String version() {
        var version = GateAgent.class.getPackage().getImplementationVersion();
        return "agent-" + (version == null ? "dev" : version);
    }

    /** Stops; what waits stays in the folder. */
    @Override
    public void close() {
        heartbeats.close();
        sending.close();
        journal.close();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the lock cannot be let go", failure);
        }
    }
}
