package org.lastmile.local.watch;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A service's metrics page in Prometheus' text format, of which only names and values are read.
 *
 * @param text the page
 */
record Metrics(String text) {

    /** Sum over all labels; 0 when the service has not counted any yet. */
    double sum(String name) {
        return values(name).sum();
    }

    /** Largest over all labels; empty when there is none. */
    OptionalDouble largest(String name) {
        return values(name).max();
    }

    private DoubleStream values(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .filter(line -> line.length() > name.length() && " {".indexOf(line.charAt(name.length())) >= 0)
                .mapToDouble(Metrics::value)
                .filter(value -> !Double.isNaN(value));
    }

    /** What stands behind the labels, before the time stamp that may follow. */
    private static double value(String line) {
        var rest = line.substring(Math.max(line.lastIndexOf('}'), line.indexOf(' ') - 1) + 1)
                .strip();
        var end = rest.indexOf(' ');
        return Double.parseDouble((end < 0 ? rest : rest.substring(0, end)).replace("Inf", "Infinity"));
    }
}
