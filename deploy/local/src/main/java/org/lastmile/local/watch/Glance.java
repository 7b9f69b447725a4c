package org.lastmile.local.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All services at one moment.
 *
 * @param pages metrics by service; a service that did not answer is missing
 * @param away services that refuse connections
 * @param slow services that did not answer in time
 */
record Glance(Map<String, Page> pages, List<String> away, List<String> slow) {

    private static final double NANOS = 1e9;

    /**
     * One service's metrics.
     *
     * @param nanos {@link System#nanoTime} of the look
     */
    record Page(long nanos, Metrics metrics) {}

    Glance {
        pages = new TreeMap<>(pages);
        away = List.copyOf(away);
        slow = List.copyOf(slow);
    }

    /** Growth of a counter of one service a second; NaN when one of the two looks did not see it. */
    double rate(Glance before, String service, String counter) {
        var now = pages.get(service);
        var then = before.pages.get(service);
        if (now == null || then == null) {
            return Double.NaN;
        }
        var grown = now.metrics.sum(counter) - then.metrics.sum(counter);
        var restarted = grown < 0;
        return (restarted ? now.metrics.sum(counter) : grown) / ((now.nanos - then.nanos) / NANOS);
    }

    /** The largest value of a gauge over all services that answered; NaN when none has it. */
    double worst(String gauge) {
        return pages.values().stream()
                .flatMapToDouble(page -> page.metrics.largest(gauge).stream())
                .max()
                .orElse(Double.NaN);
    }

    /** Sum of a gauge over all services that answered. */
    double total(String gauge) {
        return pages.values().stream()
                .mapToDouble(page -> page.metrics.sum(gauge))
                .sum();
    }

    /** The same, with what was last seen of services that are missing: the next rate spans the gap. */
    Glance orBefore(Glance before) {
        var known = new TreeMap<>(before.pages);
        known.putAll(pages);
        return new Glance(known, away, slow);
    }
}
