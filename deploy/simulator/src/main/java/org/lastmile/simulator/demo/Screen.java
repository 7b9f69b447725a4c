package org.lastmile.simulator.demo;

import java.io.PrintStream;

/** Where the demo speaks: the status line is rewritten in place on a terminal, other lines stand. */
final class Screen {

    private static final String CLEAR = "\r\033[K";
    /** A line longer than the terminal must not go on in the next one, which would not be cleared. */
    private static final String CUT_OFF = "\033[?7l";

    private static final String WRAP = "\033[?7h";

    private final PrintStream out;
    private final boolean live;
    private boolean statusShown;

    Screen(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    static Screen ofThisTerminal() {
        var console = System.console();
        return new Screen(System.out, console != null && console.isTerminal());
    }

    synchronized void status(String line) {
        out.print(live ? CLEAR + CUT_OFF + line + WRAP : line + System.lineSeparator());
        out.flush();
        statusShown = live;
    }

    synchronized void say(String line) {
        out.println((statusShown ? CLEAR : "") + line);
        out.flush();
        statusShown = false;
    }

    /** Leaves a shown status line standing. */
    synchronized void endStatus() {
        if (statusShown) {
            out.println();
            statusShown = false;
        }
    }
}
