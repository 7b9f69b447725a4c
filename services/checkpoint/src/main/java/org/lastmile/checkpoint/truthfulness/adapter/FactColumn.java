package org.lastmile.checkpoint.truthfulness.adapter;

import java.util.ArrayList;
import java.util.List;
import org.lastmile.checkpoint.violation.Finding.Fact;

/** Facts in one column: name, value and unit of each, one after the other. */
final class FactColumn {

    private static final int PARTS = 3;

    private FactColumn() {}

    static String[] of(List<Fact> facts) {
        var parts = new ArrayList<String>();
        for (Fact fact : facts) {
            parts.addAll(List.of(fact.name(), fact.value(), fact.unit() == null ? "" : fact.unit()));
        }
        return parts.toArray(String[]::new);
    }

    static List<Fact> read(String[] parts) {
        var facts = new ArrayList<Fact>();
        for (int at = 0; at + PARTS <= parts.length; at += PARTS) {
            facts.add(new Fact(parts[at], parts[at + 1], parts[at + 2].isEmpty() ? null : parts[at + 2]));
        }
        return facts;
    }
}
