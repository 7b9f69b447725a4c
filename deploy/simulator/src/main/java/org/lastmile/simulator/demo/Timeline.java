package org.lastmile.simulator.demo;

import java.util.Locale;
import java.util.function.Consumer;

/** Says what happened in a story, and when after its beginning. */
final class Timeline {

    private final Consumer<String> out;
    private final long begin = System.nanoTime();

    Timeline(Consumer<String> out) {
        this.out = out;
    }

    /** Something happens now. */
    void say(String what) {
        say(System.nanoTime(), what);
    }

    /** Something happened at this nano time. */
    void say(long nanos, String what) {
        out.accept(String.format(Locale.ROOT, "%8.3f s  %s", (nanos - begin) / 1e9, what));
    }

    static String after(long from, long to) {
        return String.format(Locale.ROOT, "after %.0f ms", (to - from) / 1e6);
    }
}
