package org.lastmile.checkpoint.gate.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.Gate;

/**
 * A page of gates.
 *
 * @param next cursor of the next page; null on the last
 */
record GatePageJson(List<GateJson> items, @Nullable String next) {

    static GatePageJson of(List<Gate> gates, int limit) {
        return new GatePageJson(
                gates.stream().map(GateJson::of).toList(),
                gates.size() == limit ? gates.getLast().id() : null);
    }
}
