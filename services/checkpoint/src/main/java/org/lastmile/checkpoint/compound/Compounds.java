package org.lastmile.checkpoint.compound;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lastmile.checkpoint.passage.Passage;

/** What was decided about compounds, and what followed from it. */
public interface Compounds {

    /** The compound with all its changes. */
    Compound find(String placeCode);

    /** The same; nobody else changes it until the transaction ends. */
    Compound lock(String placeCode);

    /** Adds a change and raises the version to that of the change. */
    void add(String placeCode, CompoundChange change);

    /** Those of these passages that were measured at a gate which was shut then, and not confirmed as shut since. */
    List<Passage> throughShutGates(Collection<Passage> passages);

    /** Which of these gates are not shut at this time. */
    List<String> notShut(Collection<String> gates, Instant at);

    /** The compound of every gate whose compound was ever changed, with what holds at this time or later. */
    Map<String, Compound> ofGates(Instant since);

    /** Staff saw that the gate is shut. */
    void confirmShut(String gateId, Instant at, String by, String note);
}
