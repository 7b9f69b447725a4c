package org.lastmile.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lastmile.local.infrastructure.Progress;
import org.lastmile.local.infrastructure.StackFailure;

/** One line per part: rewritten in place on a terminal, plain lines one after another everywhere else. */
final class Lines implements Progress {

    private final PrintStream out;
    private final boolean live;
    private final List<String> parts = new ArrayList<>();

    Lines(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    static Lines ofThisTerminal() {
        var console = System.console();
        return new Lines(System.out, console != null && console.isTerminal());
    }

    @Override
    public void starting(String part) {
        show(part, "starting");
    }

    @Override
    public void healthy(String part, Duration took, boolean adopted) {
        show(part, (adopted ? "was running already, %s" : "healthy in %s").formatted(seconds(took)));
    }

    @Override
    public void failed(String part, StackFailure failure) {
        show(part, "FAILED");
    }

    @Override
    public void stopped(String part) {
        show(part, "stopped");
    }

    /** A part that is neither started nor stopped, such as the build. */
    synchronized void show(String part, String state) {
        var line = String.format(Locale.ROOT, "  %-14s %s", part, state);
        var known = parts.indexOf(part);
        if (live && known >= 0) {
            var up = parts.size() - known;
            out.printf(Locale.ROOT, "\033[%dA\r\033[K%s\033[%dB\r", up, line, up);
        } else {
            out.println(line);
            parts.add(part);
        }
        out.flush();
    }

    /** Ends the block of live lines: what follows is printed below and later states get new lines. */
    synchronized void say(String text) {
        parts.clear();
        out.println(text);
        out.flush();
    }

    synchronized void say(StackFailure failure) {
        say("");
        say("lastmile: " + failure.getMessage());
        failure.lastLines().forEach(line -> say("    " + line));
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
