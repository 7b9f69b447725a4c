package org.lastmile.platform.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

class StaffTest {

    private final Staff cadre = new Staff("cadre@130126100", Set.of(Role.CADRE), "130126100");

    @Test
    void seesThePlaceAndWhatLiesWithinIt() {
        assertThat(cadre.sees("130126100")).isTrue();
        assertThat(cadre.sees("130126100201")).isTrue();
        assertThat(cadre.sees("130126")).isFalse();
        assertThat(cadre.sees("130126101")).isFalse();
    }

    @Test
    void seesNothingWithoutAPlace() {
        assertThat(new Staff("nobody", Set.of(Role.OPS), "").sees("130126")).isFalse();
    }

    @Test
    void refusesWithTheRolesThatWouldDo() {
        assertThatCode(() -> cadre.mustBe(Role.DUTY, Role.CADRE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> cadre.mustBe(Role.DUTY, Role.SUPERVISOR))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(RefusalKind.FORBIDDEN);
                    assertThat(refusal).hasMessageContaining("duty").hasMessageContaining("supervisor");
                });
        assertThatThrownBy(() -> cadre.mustSee("130127")).isInstanceOf(Refusal.class);
    }

    @Test
    void leavesOutRolesItDoesNotKnow() {
        assertThat(Staff.of("a", List.of("duty", "DUTY", "admin"), "13").roles())
                .containsExactly(Role.DUTY);
    }
}
