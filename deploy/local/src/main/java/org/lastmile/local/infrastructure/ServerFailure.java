package org.lastmile.local.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads the end of a server's log and says in one sentence why it did not start. */
public final class ServerFailure {

    /** What the JVM says about its start-up cache explains nothing. */
    private static final String START_UP_CACHE = ".*(\\[aot]|AOTCache|AOTConfiguration|AOT configuration).*";

    private ServerFailure() {}

    /** The failure of a part that did not answer within {@code limit}. */
    public static StackFailure of(String part, Duration limit, Path log, List<String> lines) {
        var lastLines =
                lines.stream().filter(line -> !line.matches(START_UP_CACHE)).toList();
        var text = String.join("\n", lastLines);
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
            return new StackFailure(
                    "%s stopped because the disk of %s is full: free some space, or choose another folder: --home FOLDER"
                            .formatted(part, log.getParent()),
                    lastLines);
        }
        if (text.contains("java.lang.OutOfMemoryError") || text.contains("Cannot allocate memory")) {
            return new StackFailure(
                    "%s stopped because there is too little memory (%s)".formatted(part, log), lastLines);
        }
        return new StackFailure(
                "%s did not answer within %d s (%s)".formatted(part, limit.toSeconds(), log), lastLines);
    }
}
