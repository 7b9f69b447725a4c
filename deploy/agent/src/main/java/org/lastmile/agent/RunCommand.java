package org.lastmile.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.lastmile.agent.intake.LocalPort;
import org.lastmile.agent.intake.StandardInput;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: takes readings until it is stopped. */
@Command(
        name = "run",
        description = "Takes readings on a local port, and by standard input with --stdin, until it is stopped.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final long LOOK_MILLIS = 200;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(
            names = "--gate",
            defaultValue = "${env:LASTMILE_GATE:-}",
            description = "gate of readings that name none (or LASTMILE_GATE)")
    private String gate = "";

    @Option(
            names = "--credential-file",
            description = "the device's credential (default: what 'agent claim' has put into the folder)")
    private @Nullable Path credentialFile;

    @Option(names = "--port", description = "local port; 0: none (default: ${DEFAULT-VALUE})")
    private int port = 8787;

    @Option(
            names = "--bind",
            description = "address of the local port; whoever reaches it can send readings (default: ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(names = "--stdin", description = "also take JSON lines by standard input; end when it ends and all is sent")
    private boolean stdin;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "how long a local device waits for the server (default: ${DEFAULT-VALUE})")
    private double wait = 2;

    @Option(
            names = "--space",
            paramLabel = "MEBIBYTES",
            description = "disk space for waiting readings (default: ${DEFAULT-VALUE})")
    private long space = 256;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws InterruptedException, IOException {
        var folder = options.folder();
        var credential = credentialFile == null ? folder.credentialFile() : credentialFile;
        if (AgentFolder.credentialIn(credential).isEmpty()) {
            throw new AgentFailure(
                    "this computer has no credential yet; get a code from the staff and run: agent claim CODE");
        }
        var settings = new AgentSettings(
                folder,
                options.server(),
                credential,
                gate.isEmpty() ? null : gate,
                Duration.ofMillis(Math.round(wait * 1000)),
                space << 20,
                Pace.USUAL);
        try (var agent = new GateAgent(settings, Network.own(), clock, this::say)) {
            agent.start();
            if (port == 0) {
                work(agent);
            } else {
                try (var local = new LocalPort(new InetSocketAddress(bind, port), agent.intake(), agent::status)) {
                    say("taking readings at http://%s:%d/readings".formatted(bind, local.port()));
                    work(agent);
                }
            }
        }
        return 0;
    }

    private void work(GateAgent agent) throws InterruptedException, IOException {
        if (!stdin) {
            new CountDownLatch(1).await();
        }
        new StandardInput(agent.intake()).read(System.in, System.out);
        while (agent.waiting() > 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void say(String notice) {
        System.err.println(TIME.format(clock.instant()) + " " + notice);
    }
}
