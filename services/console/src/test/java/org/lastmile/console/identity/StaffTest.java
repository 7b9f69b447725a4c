package org.lastmile.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

class StaffTest {

    private static final Staff OPS = new Staff("ops-1", Set.of(Role.OPS), "130126");

    private final InMemoryStaffMembers members = new InMemoryStaffMembers();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T08:00:00Z"), ZoneOffset.UTC);
    private final PasswordHashing hashing = password -> new PasswordHash("hashed " + password.text());
    private final AddStaff add = new AddStaff(members, hashing, clock);
    private final ChangeStaff change = new ChangeStaff(members, hashing);
    private final ListStaff list = new ListStaff(members);

    @Test
    void addsSomebodyWithinTheOwnPlace() {
        var added = add.handle(OPS, wang("130126100"));

        assertThat(added).isEqualTo(members.members.get("wang.gate"));
        assertThat(added.roles()).containsExactly(Role.GATE);
        assertThat(added.enabled()).isTrue();
    }

    @Test
    void namesEveryWrongField() {
        var wrong = new AddStaff.Command("W", "short", Arrays.asList("king", null), "13x");

        assertThatThrownBy(() -> add.handle(OPS, wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("username", "password", "roles[0]", "roles[1]", "place"));
    }

    @Test
    void refusesAPlaceOutsideTheOwn() {
        refuses("place-not-yours", () -> add.handle(OPS, wang("130127")));
    }

    @Test
    void refusesWhoIsNotOps() {
        var chief = new Staff("chief", Set.of(Role.LEADER), "130126");

        refuses("role-not-allowed", () -> add.handle(chief, wang("130126")));
        refuses("role-not-allowed", () -> list.handle(chief, "", 50));
    }

    @Test
    void refusesAUsernameThatIsTaken() {
        add.handle(OPS, wang("130126"));

        refuses("username-taken", () -> add.handle(OPS, wang("130126")));
    }

    @Test
    void disablesSomebody() {
        add.handle(OPS, wang("130126"));

        var changed = change.handle(OPS, new ChangeStaff.Command("wang.gate", false, null));

        assertThat(changed.enabled()).isFalse();
        assertThat(members.find("wang.gate")).contains(changed);
    }

    @Test
    void givesANewPassword() {
        add.handle(OPS, wang("130126"));

        change.handle(OPS, new ChangeStaff.Command("wang.gate", null, "a quite new password"));

        assertThat(members.hashes.get("wang.gate")).isEqualTo(new PasswordHash("hashed a quite new password"));
    }

    @Test
    void doesNotSayThatSomebodyElsewhereExists() {
        add.handle(new Staff("city", Set.of(Role.OPS), "1301"), wang("130127"));

        refuses("staff-unknown", () -> change.handle(OPS, new ChangeStaff.Command("wang.gate", false, null)));
    }

    @Test
    void lockingOneselfOutIsRefused() {
        add.handle(OPS, new AddStaff.Command("ops-1", "long enough for all", List.of("ops"), "130126"));

        refuses("own-account", () -> change.handle(OPS, new ChangeStaff.Command("ops-1", false, null)));
    }

    @Test
    void neverShowsAPassword() {
        assertThat(wang("130126") + " " + new ChangeStaff.Command("x", null, "long enough for all"))
                .doesNotContain("long enough");
        assertThat(new Password("long enough for all") + " " + new PasswordHash("long enough"))
                .doesNotContain("long enough");
    }

    @Test
    void takesAPasswordTheHashCanTakeInWhole() {
        assertThat(Password.fits("一二三四五六七八九十一二三四五六七八九十一二三四")).isTrue();
        assertThat(Password.fits("一二三四五六七八九十一二三四五六七八九十一二三四五")).isFalse();
        assertThat(Password.fits("             ")).isFalse();
    }

    private static AddStaff.Command wang(String place) {
        return new AddStaff.Command("wang.gate", "long enough for all", List.of("gate"), place);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
