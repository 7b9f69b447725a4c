package org.lastmile.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.staff.Role;

class OperatorTest {

    @Test
    void actsInTheRoleAndPlaceItAsksFor() {
        var operator = Operator.of(List.of("role:ops", "place:130126"));

        assertThat(operator).isEqualTo(new Operator(Role.OPS, "130126"));
        assertThat(operator.subject()).isEqualTo("ops@130126");
    }

    @Test
    void namesRoleAndPlaceWhenBothAreWrong() {
        var faults = Operator.faults(List.of("role:king", "place:1301" + "x"));

        assertThat(faults).hasSize(2);
        assertThat(faults.getFirst()).startsWith("role:").contains("registrar", "ops");
        assertThat(faults.getLast()).startsWith("place:").contains("12 or 15 digits");
    }

    @Test
    void namesRoleAndPlaceWhenNothingIsAskedFor() {
        assertThat(Operator.faults(List.of())).hasSize(2);
    }

    @Test
    void doesNotActInTwoRolesAtOnce() {
        assertThat(Operator.faults(List.of("role:ops", "role:gate", "place:13")))
                .hasSize(1);
    }

    @Test
    void knowsNoOtherScope() {
        assertThat(Operator.faults(List.of("role:ops", "place:13", "admin"))).hasSize(1);
    }

    @Test
    void isNeverMadeFromWrongScopes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Operator.of(List.of("role:king")));
    }
}
