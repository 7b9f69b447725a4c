package org.lastmile.local.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All services at one moment.
 *
 * @param nanos {@link System#nanoTime} of the look
 * @param pages metrics by service; a service that did not answer is missing
 * @param away services that did not answer
 */
record Glance(long nanos, Map<String, Metrics> pages, List<String> away) {

    private static final double NANOS = 1e9;

    Glance {
        pages = new TreeMap<>(pages);
        away = List.copyOf(away);
    }

    /** Growth of a counter of one service a second; NaN when one of the two looks did not see it. */
    double rate(Glance before, String service, String counter) {
        var now = pages.get(service);
        var then = before.pages.get(service);
        if (now == null || then == null) {
            return Double.NaN;
        }
        var grown = now.sum(counter) - then.sum(counter);
        var restarted = grown < 0;
        return (restarted ? now.sum(counter) : grown) / ((nanos - before.nanos) / NANOS);
    }

    /** The largest value of a gauge over all services that answered; NaN when none has it. */
    double worst(String gauge) {
        return pages.values().stream()
                .flatMapToDouble(page -> page.largest(gauge).stream())
                .max()
                .orElse(Double.NaN);
    }

    /** Sum of a gauge over all services that answered. */
    double total(String gauge) {
        return pages.values().stream().mapToDouble(page -> page.sum(gauge)).sum();
    }
}
