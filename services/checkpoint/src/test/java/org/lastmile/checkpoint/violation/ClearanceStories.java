package org.lastmile.checkpoint.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.platform.testing.TopicView;

/** Staff say why something that was found at a gate is over. */
public abstract class ClearanceStories {

    private final RunningCheckpoint checkpoint;
    private final String subject = "subject-" + UUID.randomUUID();

    protected ClearanceStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void staffEndItOnceAndSayWhy() {
        String path = violation("COUNT_MISMATCH");

        var first = checkpoint.post(path, "{\"reason\":\"EXPLAINED\"}", gate());
        var same = checkpoint.post(path, "{\"reason\":\"EXPLAINED\"}", gate());
        var other = checkpoint.post(path, "{\"reason\":\"MISTAKEN\"}", gate());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Json.of(first.body()).path("clearedBy").asText()).isNotBlank();
        assertThat(same.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("violation-already-cleared", "EXPLAINED");
        violations().await(subject, ViolationCleared.class);
        assertThat(violations().all(subject, ViolationCleared.class))
                .extracting(ViolationCleared::getReason)
                .containsExactly("EXPLAINED");
    }

    @Test
    void whatEndedByItselfStaysAsItEnded() {
        String path = violation("REPEAT_ATTEMPT");
        inTransaction(() -> violationsOfService().clear("REPEAT_ATTEMPT", subject, "NOT_SEEN_AGAIN"));

        var answer = checkpoint.post(path, "{\"reason\":\"HANDED_OVER\"}", gate());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("violation-already-cleared", "NOT_SEEN_AGAIN");
    }

    @Test
    void whatIsToBePutRightCannotBeDeclaredOver() {
        var answer = checkpoint.post(violation("WRONG_GATE"), "{\"reason\":\"EXPLAINED\"}", gate());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("violation-ends-otherwise");
    }

    @Test
    void otherPlacesAndRolesEndNothing() {
        String path = violation("COUNT_MISMATCH");
        String reason = "{\"reason\":\"EXPLAINED\"}";

        var elsewhere = checkpoint.post(path, reason, token("duty", "130127"));
        var leader = checkpoint.post(path, reason, token("leader", "130126"));
        var unsaid = checkpoint.post(path, "{\"reason\":\"TIRED\"}", gate());
        var unknown = checkpoint.post(clearance(UUID.randomUUID()), reason, gate());

        assertThat(code(elsewhere)).isEqualTo("violation-unknown");
        assertThat(leader.statusCode()).isEqualTo(403);
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("HANDED_OVER");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    /** A violation that was just found; the path of its clearance. */
    private String violation(String kind) {
        var finding = new Finding(
                kind,
                "MEDIUM",
                subject,
                "cause",
                RunningCheckpoint.VILLAGE,
                Readings.now(),
                false,
                List.of(Finding.Fact.of("gate", RunningCheckpoint.GATE)),
                new Finding.Rule("a rule of a test", "this test"),
                null,
                null);
        inTransaction(() -> violationsOfService().raise(finding));
        return clearance(violations().await(subject, ViolationDetected.class).getViolationId());
    }

    private static String clearance(UUID violation) {
        return "/v1/gate-violations/" + violation + "/clearance";
    }

    private static String code(HttpResponse<String> answer) {
        return Json.of(answer.body()).path("code").asText();
    }

    private Violations violationsOfService() {
        return checkpoint.context.getBean(Violations.class);
    }

    private TopicView violations() {
        return checkpoint.corner.probe().topic("violations");
    }

    private String gate() {
        return token("gate", "130126");
    }

    private String token(String role, String place) {
        return checkpoint.corner.issuer().token(role, place);
    }

    private void inTransaction(Runnable work) {
        TransactionOperations<?> transactions = checkpoint.context.getBean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            work.run();
            return true;
        });
    }
}
