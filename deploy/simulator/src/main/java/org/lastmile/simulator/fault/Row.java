package org.lastmile.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param fault its name
 * @param offered different readings that devices had
 * @param accepted of them, as their devices were told
 * @param inKafka different readings found there
 * @param stored different readings found in PostgreSQL
 * @param doubled rows there beyond those
 * @param refused readings
 * @param resent readings, as often as they were
 * @param longestGap between two accepted requests of the load
 * @param wrong what should not have been
 * @param notes what else was seen
 */
record Row(
        String fault,
        long offered,
        long accepted,
        long inKafka,
        long stored,
        long doubled,
        long refused,
        long resent,
        Duration longestGap,
        List<String> wrong,
        List<String> notes) {

    private static final String LINE = "| %-16s | %7s | %8s | %8s | %8s | %7s | %4s | %15s | %10s | %s |";

    Row {
        wrong = List.copyOf(wrong);
        notes = List.copyOf(notes);
    }

    /** Of a fault that could not be counted. */
    static Row unknown(String fault, String why) {
        return new Row(fault, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, List.of(why), List.of());
    }

    static String head() {
        return LINE.formatted(
                        "fault",
                        "offered",
                        "accepted",
                        "in Kafka",
                        "stored",
                        "doubled",
                        "lost",
                        "refused/resent",
                        "longest gap",
                        "result")
                + "\n|" + "---|".repeat(10);
    }

    /** Accepted and not stored, or not in Kafka. */
    long lost() {
        return Math.max(0, accepted - Math.min(inKafka, stored));
    }

    boolean isRight() {
        return wrong.isEmpty() && accepted == inKafka && inKafka == stored && doubled == 0;
    }

    String text() {
        return LINE.formatted(
                fault,
                offered,
                accepted,
                inKafka,
                stored,
                doubled,
                lost(),
                refused + "/" + resent,
                String.format(Locale.ROOT, "%.1f s", longestGap.toMillis() / 1000.0),
                result());
    }

    private String result() {
        String outcome = isRight() ? "ok" : "WRONG";
        String told = String.join("; ", wrong.isEmpty() ? notes : wrong);
        return told.isEmpty() ? outcome : outcome + ": " + told;
    }
}
