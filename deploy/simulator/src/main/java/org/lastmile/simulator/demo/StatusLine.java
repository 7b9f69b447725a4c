package org.lastmile.simulator.demo;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** One line a second: what the devices measured, what they were told, what waits, and what the duty desk sees. */
final class StatusLine {

    private final Tally tally;
    private long before;

    StatusLine(Tally tally) {
        this.tally = tally;
    }

    /**
     * The line for the time since the last one.
     *
     * @param hour hour of the county's day
     * @param waiting readings that wait in devices
     * @param offline devices without network
     * @param seconds since the last line
     */
    String next(double hour, int waiting, long offline, double seconds) {
        long judged = tally.accepted();
        double rate = (judged - before) / seconds;
        before = judged;
        return format(hour, rate, waiting, offline, tally.answersSinceLast());
    }

    private String format(double hour, double rate, int waiting, long offline, Histogram answers) {
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s  %6.1f readings/s  pass %d  recheck %d  hold %d  refused %d",
                clock(hour),
                rate,
                tally.of("PASS"),
                tally.of("RECHECK"),
                tally.of("HOLD"),
                tally.refused().values().stream().mapToLong(Long::longValue).sum()));
        line.append(String.format(
                Locale.ROOT,
                "  |  alerts %d, open %d",
                tally.of("alert-opened"),
                tally.of("alert-opened") - tally.of("alert-resolved")));
        if (answers.getTotalCount() > 0) {
            line.append(String.format(
                    Locale.ROOT,
                    "  |  answer p50 %.0f p99 %.0f ms",
                    answers.getValueAtPercentile(50) / 1000.0,
                    answers.getValueAtPercentile(99) / 1000.0));
        }
        if (waiting > 0) {
            line.append("  |  %d wait%s".formatted(waiting, offline > 0 ? ", devices offline " + offline : ""));
        }
        return line.toString();
    }

    /** Time of the county's day. */
    static String clock(double hour) {
        int minutes = (int) (hour * 60);
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
