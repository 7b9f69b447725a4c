package org.lastmile.simulator.demo;

import java.io.PrintStream;

/** Where the demo speaks: the status line is rewritten in place on a terminal, other lines stand. */
final class Screen {

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
        out.print(live ? "\r\033[K" + line : line + System.lineSeparator());
        out.flush();
        statusShown = live;
    }

    synchronized void say(String line) {
        out.println((statusShown ? "\r\033[K" : "") + line);
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
