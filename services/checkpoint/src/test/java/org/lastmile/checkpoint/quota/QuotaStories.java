package org.lastmile.checkpoint.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.registration.HouseholdChanged;

/** How often somebody may pass the gate of a compound. */
public abstract class QuotaStories {

    private static final String PLACE = RunningCheckpoint.VILLAGE + "601";

    private final RunningCheckpoint checkpoint;
    private final String supervisor;
    private final String gate = "gate-" + UUID.randomUUID();

    protected QuotaStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
        supervisor = checkpoint.corner.issuer().token("supervisor", "130126");
    }

    @Test
    void theSecondOfAHouseholdAsksTheStaffUntilTheQuotaIsEnded() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        String credential = checkpoint.credentialAt(gate, PLACE);
        String mother = Readings.passport();
        String son = Readings.passport();
        household(token(mother), token(son));
        String quota = quotaId(set("HOUSEHOLD", 1, 2));
        await().untilAsserted(() -> {
            assertThat(verdict(credential, "OUT", mother)).isIn("PASS", "HOLD");
            assertThat(verdict(credential, "OUT", son)).isEqualTo("HOLD");
        });

        assertThat(verdict(credential, "IN", mother)).isEqualTo("PASS");
        assertThat(verdict(credential, "OUT", Readings.passport())).isEqualTo("PASS");

        var delete = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/quotas/" + quota))
                .DELETE();
        assertThat(checkpoint.send(delete, supervisor).statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(verdict(credential, "OUT", son)).isEqualTo("PASS"));
    }

    @Test
    void whomTheStaffLetPassUsesTheQuotaOnce() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        String credential = checkpoint.credentialAt(gate, PLACE);
        String quota = quotaId(set("PERSON", "IN", 1, 1));
        String passport = Readings.passport();
        await().untilAsserted(
                        () -> assertThat(verdict(credential, "IN", passport)).isEqualTo("HOLD"));
        String decision = "/v1/holds/" + lastHold() + "/decision";
        int before = uses(quota, passport);

        var first = checkpoint.post(decision, "{\"decision\":\"LET_PASS\",\"reason\":\"老人看病\"}", supervisor);
        checkpoint.post(decision, "{\"decision\":\"LET_PASS\",\"reason\":\"老人看病\"}", supervisor);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(uses(quota, passport)).isEqualTo(before + 1);
    }

    private String lastHold() {
        return await().until(
                        () -> Json.of(checkpoint
                                        .get("/v1/holds?gate=" + gate, supervisor)
                                        .body())
                                .at("/items/0/passageId")
                                .asText(),
                        id -> !id.isEmpty());
    }

    private int uses(String quota, String passport) {
        return Integer.parseInt(Rows.texts(
                        checkpoint,
                        "select sum(uses) from quota_use where quota_id = '%s' and subject = '%s'"
                                .formatted(quota, token(passport)))
                .getFirst());
    }

    @Test
    void refusesWhatContradictsItself() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        checkpoint.credentialAt(gate, PLACE);
        String first = quotaId(set("PLATE", 1, 1));

        assertThat(Json.of(set("PLATE", 2, 1)).path("code").asText()).isEqualTo("quota-exists");
        assertThat(set("PERSON", 0, 31)).contains("\"most\"", "\"days\"", "1 to 30");
        var listed = Json.of(checkpoint.get("/v1/quotas", supervisor).body()).path("items");
        assertThat(listed.findValuesAsText("quotaId")).contains(first);
        var delete = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/quotas/" + UUID.randomUUID()))
                .DELETE();
        assertThat(checkpoint.send(delete, supervisor).statusCode()).isEqualTo(404);
    }

    @Test
    void oldUsesAreForgottenAndOtherRolesSeeNothing() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        checkpoint.credentialAt(gate, PLACE);
        String quota = Json.of(set("PERSON", 1000, 1)).path("quotaId").asText();
        Rows.execute(checkpoint, """
                insert into quota_use (quota_id, subject, day, uses, changed_at)
                values ('%s', 'somebody', date '2020-01-01', 1, now())""".formatted(quota));

        int forgotten = checkpoint.context.getBean(Quotas.class).forgetBefore(LocalDate.of(2020, 2, 1));

        assertThat(forgotten).isEqualTo(1);
        String medic = checkpoint.corner.issuer().token("medic", "130126");
        assertThat(checkpoint.get("/v1/quotas", medic).statusCode()).isEqualTo(403);
    }

    private String set(String subject, int most, int days) {
        return set(subject, "OUT", most, days);
    }

    private String set(String subject, String direction, int most, int days) {
        var quota = """
                {"placeCode":"%s","subject":"%s","direction":"%s","most":%d,"days":%d}""".formatted(PLACE, subject, direction, most, days);
        return checkpoint.post("/v1/quotas", quota, supervisor).body();
    }

    private static String quotaId(String answer) {
        return Json.of(answer).path("quotaId").asText();
    }

    private void household(String... members) {
        var id = UUID.randomUUID();
        for (String member : members) {
            var told = new HouseholdChanged(member, id, List.of(members), PLACE, Readings.now(), 1L);
            checkpoint.corner.probe().send("registration.persons", member, told);
        }
    }

    private String token(String passport) {
        return checkpoint.token("PASSPORT", "FRA", passport);
    }

    private String verdict(String credential, String direction, String passport) {
        String reading = Readings.of(gate, direction, "36.5", passport, Readings.now())
                .replace("\"CN_ID\"", "\"PASSPORT\",\"country\":\"FRA\"");
        return Json.of(checkpoint
                        .post("/v1/readings", Readings.request(reading), credential)
                        .body())
                .at("/results/0/verdict")
                .asText();
    }
}
