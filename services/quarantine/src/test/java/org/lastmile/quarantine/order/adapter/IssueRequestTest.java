package org.lastmile.quarantine.order.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.order.IssueOrder;
import org.lastmile.quarantine.policy.CountingBasis;

class IssueRequestTest {

    private static final String TOKEN = "P".repeat(43);
    private static final IssueRequest.DecisionPart DECISION = new IssueRequest.DecisionPart("came from the risk area");

    @Test
    void becomesACommand() {
        var request = new IssueRequest(
                TOKEN, "130126100001001", new IssueRequest.BasisPart("ARRIVAL", "2020-01-29"), DECISION, null);

        IssueOrder.Command command = request.command("key-1");

        assertThat(command.basis()).isEqualTo(CountingBasis.ARRIVAL);
        assertThat(command.basisOn()).isEqualTo(LocalDate.of(2020, 1, 29));
        assertThat(command.reason()).isEqualTo("came from the risk area");
    }

    @Test
    void namesEveryFaultAtOnce() {
        var request = new IssueRequest("short", "1301", new IssueRequest.BasisPart("SOON", "2020-02-30"), null, null);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> request.command(null));

        assertThat(refusal.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("personToken", "placeCode", "basis.kind", "basis.on", "decision.reason");
    }

    @Test
    void needsADayUnlessTheDayOfTheOrderIsTheBasis() {
        var arrival =
                new IssueRequest(TOKEN, "130126100001001", new IssueRequest.BasisPart("ARRIVAL", null), DECISION, null);
        var orderDate = new IssueRequest(
                TOKEN, "130126100001001", new IssueRequest.BasisPart("ORDER_DATE", null), DECISION, null);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> arrival.command(null));

        assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly("basis.on");
        assertThat(orderDate.command(null).basisOn()).isNull();
    }

    @Test
    void boundsTheReason() {
        var tooLong = new IssueRequest.DecisionPart("x".repeat(501));
        var request = new IssueRequest(
                TOKEN, "130126100001001", new IssueRequest.BasisPart("ORDER_DATE", null), tooLong, null);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> request.command(null));

        assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly("decision.reason");
    }
}
