package org.lastmile.local;

import java.time.Duration;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.stack.StackSettings;

/** What a newcomer sees when everything runs: where it is, how to sign in, what to try. */
final class Welcome {

    private static final String FIRST_STAFF = "chief";

    private final Stack stack;
    private final StackSettings settings;

    Welcome(Stack stack, StackSettings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    void print(Lines lines, Duration took, boolean detached) {
        lines.say("""

                Lastmile runs at %1$s (up in %2$s)
                  sign in as     %3$s, the password is in %4$s
                  logs           ./lastmile logs SERVICE -f%7$s, or %5$s
                  stop           %6$s

                Try this:
                  TOKEN=$(./lastmile token supervisor 130126%7$s)
                  ./lastmile device road-1 --place 130126100%7$s   # makes the gate, prints a device's credential
                  curl -N -H "Authorization: Bearer $TOKEN" %1$s/v1/alerts/stream""".formatted(
                        stack.url(),
                        Lines.seconds(took),
                        FIRST_STAFF,
                        stack.secrets().folder().resolve("first-sign-in"),
                        settings.home().resolve("log"),
                        (detached ? "./lastmile down" : "Ctrl-C, or ./lastmile down") + home(),
                        home()));
    }

    /** The other commands must be told of a stack that is not in the usual folder. */
    private String home() {
        var usual = settings.checkout().resolve(".lastmile").equals(settings.home());
        return usual || System.getenv("LASTMILE_HOME") != null ? "" : " --home " + settings.home();
    }
}
