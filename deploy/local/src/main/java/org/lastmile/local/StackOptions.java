package org.lastmile.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.StackPorts;
import org.lastmile.local.stack.StackSettings;
import picocli.CommandLine.Option;

/** The two options that say which stack is meant, and the environment variables that say the same. */
public final class StackOptions {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "folder of data, logs and secrets (default: .lastmile in the checkout, or LASTMILE_HOME)")
    private @Nullable Path home;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "moves every port up by N (default: what this stack used last, or LASTMILE_PORT_OFFSET,"
                    + " or 0); LASTMILE_PORT_<PART> sets a single one")
    private @Nullable Integer offset;

    /** The checkout, where the built jars and the script are. */
    public Path checkout() {
        return Path.of(Optional.ofNullable(System.getProperty("lastmile.root")).orElse("."))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of the stack that is meant. */
    public Path home() {
        var chosen = home != null ? home : fromEnvironment().orElse(usualHome());
        return chosen.toAbsolutePath().normalize();
    }

    /** The folder of the stack that is meant when nothing is said. */
    private Path usualHome() {
        return checkout().resolve(".lastmile");
    }

    /** What another command must be given to mean the same stack, with a blank before each; empty for the usual one. */
    public String asText() {
        return home().equals(usualHome()) ? "" : " --home " + home();
    }

    /** The same for a program that is called with these options. */
    public List<String> asArguments() {
        return List.of("--home", home().toString(), "--port-offset", Integer.toString(effectiveOffset()));
    }

    /** Whether a launcher is starting, running or stopping this stack now. */
    public boolean launcherRuns() {
        return LauncherLock.isTaken(home());
    }

    private static Optional<Path> fromEnvironment() {
        return variable("LASTMILE_HOME").map(Path::of);
    }

    /** The stack that is meant. */
    public StackSettings settings() {
        return settings(System.getenv());
    }

    StackSettings settings(Map<String, String> environment) {
        return StackSettings.of(home(), checkout(), StackPorts.of(effectiveOffset(), environment));
    }

    void remember() {
        try {
            Files.createDirectories(offsetFile().getParent());
            Files.writeString(offsetFile(), Integer.toString(effectiveOffset()));
        } catch (IOException failure) {
            throw new StackFailure("cannot write to the folder %s: %s. Choose another: --home FOLDER"
                    .formatted(home(), failure.getMessage()));
        }
    }

    private int effectiveOffset() {
        if (offset != null) {
            return offset;
        }
        return variable("LASTMILE_PORT_OFFSET")
                .or(this::last)
                .map(StackOptions::number)
                .orElse(0);
    }

    private Optional<String> last() {
        try {
            return Optional.of(Files.readString(offsetFile()).trim());
        } catch (IOException never) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new StackFailure("LASTMILE_PORT_OFFSET is '%s', which is no number".formatted(text));
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private Path offsetFile() {
        return home().resolve("run").resolve("port-offset");
    }
}
