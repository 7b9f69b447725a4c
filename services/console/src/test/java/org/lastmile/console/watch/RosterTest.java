package org.lastmile.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.console.page.Me;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

class RosterTest {

    private static final Instant TIME = Instant.parse("2026-01-31T08:00:00Z");

    @Test
    void whoComesMaySignInAndWhoLeftIsNoLongerOnDuty() {
        var roster = Roster.of(List.of(shift("old", true, false, true)), me("new", Role.GATE));

        assertThat(roster.onDuty()).isEmpty();
        assertThat(roster.mine()).isNull();
        assertThat(roster.mayHandOver()).isFalse();
    }

    @Test
    void handingOverNeedsTwo() {
        var outgoing = shift("old", true, true, false);
        var incoming = shift("new", false, false, false);
        var shifts = List.of(incoming, outgoing);

        var ofOutgoing = Roster.of(shifts, me("old", Role.GATE));
        var ofIncoming = Roster.of(shifts, me("new", Role.GATE));

        assertThat(ofOutgoing.onDuty()).containsExactly(outgoing, incoming);
        assertThat(ofOutgoing.mayAccept(outgoing)).isFalse();
        assertThat(ofOutgoing.mayHandOver()).as("signed already").isFalse();
        assertThat(ofIncoming.mayAccept(outgoing)).isTrue();
        assertThat(ofIncoming.mayAccept(incoming)).isFalse();
        assertThat(ofIncoming.mayHandOver()).as("not responsible").isFalse();
    }

    @Test
    void onlyASupervisorSignsOutOthers() {
        var left = shift("old", true, false, false);

        assertThat(Roster.of(List.of(left), me("new", Role.GATE)).mayEnd(left)).isFalse();
        assertThat(Roster.of(List.of(left), me("new", Role.SUPERVISOR)).mayEnd(left))
                .isTrue();
        assertThat(Roster.of(List.of(left), me("old", Role.GATE)).mayEnd(left)).isTrue();
    }

    private static Me me(String name, Role role) {
        return new Me(new Staff(name, EnumSet.of(role), "130126100"));
    }

    private static Shift shift(String staff, boolean responsible, boolean offered, boolean ended) {
        return new Shift(
                UUID.randomUUID(), staff, TIME, TIME, responsible, offered ? TIME : null, null, ended ? TIME : null);
    }
}
