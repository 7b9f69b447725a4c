package org.lastmile.checkpoint.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Staff;

/** Finds a gate for somebody who may see it. */
@Singleton
public class FindGate {

    private static final int MOST = 200;

    private final Gates gates;

    FindGate(Gates gates) {
        this.gates = gates;
    }

    /** The gate, when it lies within the caller's place. Refuses gate-unknown. */
    @Transactional
    public Gate handle(String id, Staff staff) {
        return gates.find(id).filter(gate -> staff.sees(gate.placeCode())).orElseThrow(GateRefusal::unknown);
    }

    /**
     * Gates within a place of the caller, by id.
     *
     * @param place whose subtree; null for the caller's own place
     * @param after id of the last gate of the page before, "" at first
     */
    @Transactional
    public List<Gate> within(@Nullable String place, String after, int limit, Staff staff) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("validation-failed", "limit", "is out of range", "1 to " + MOST);
        }
        String subtree = place == null ? staff.place() : place;
        staff.mustSee(subtree);
        return gates.within(subtree, after, limit);
    }
}
