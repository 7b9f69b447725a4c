package org.lastmile.console.alert;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lastmile.console.page.Me;

/** How staff end alerts of some kinds, and who may. All others end when what is wrong is put right. */
enum AlertEnding {
    /** Whoever was seen outside is back. */
    BACK_HOME("alert.back-home", "reason", Me::clears, "QUARANTINE_BREACH", "HOUSEHOLD_EXIT"),
    /** Staff have spoken with the people. */
    SPOKEN("alert.spoken", "reason", Me::clearsAtGates, "COUNT_MISMATCH", "REPEAT_ATTEMPT"),
    /** Staff saw that the gate is shut. */
    GATE_SHUT("alert.gate-shut", "note", Me::confirmsShut, "WRONG_GATE");

    private final String words;
    private final String field;
    private final Predicate<Me> may;
    private final Set<String> kinds;

    AlertEnding(String words, String field, Predicate<Me> may, String... kinds) {
        this.words = words;
        this.field = field;
        this.may = may;
        this.kinds = Set.of(kinds);
    }

    /** How alerts of this kind are ended; empty when nobody can declare them over. */
    static Optional<AlertEnding> of(Alert alert) {
        return Stream.of(values())
                .filter(ending -> ending.kinds.contains(alert.kind()))
                .filter(ending -> ending != GATE_SHUT || alert.gate().isPresent())
                .findFirst();
    }

    /** True when this is offered: quarantine asks for the owner of the alert, checkpoint for the place of the gate. */
    boolean offeredTo(Me me, Alert alert) {
        var place = this == BACK_HOME ? alert.accountablePlace() : alert.occurredPlace();
        return may.test(me) && me.staff().sees(place) && !alert.state().equals("RESOLVED");
    }

    boolean mayBeTriedBy(Me me) {
        return may.test(me);
    }

    /** What the keys of its words begin with. */
    public String words() {
        return words;
    }

    /** The one field that it takes. */
    public String field() {
        return field;
    }
}
