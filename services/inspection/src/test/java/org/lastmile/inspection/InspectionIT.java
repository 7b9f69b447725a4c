package org.lastmile.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.inspection.World.COUNTY;
import static org.lastmile.inspection.World.OTHER_TOWN;
import static org.lastmile.inspection.World.TOWN;
import static org.lastmile.inspection.World.now;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lastmile.event.inspection.FindingRaised;
import org.lastmile.event.inspection.FindingRectified;
import org.lastmile.event.inspection.FindingVerified;
import org.lastmile.platform.testing.TopicView;

/** Findings from the first look to the last: HTTP in, Kafka out. */
class InspectionIT {

    private static final TopicView FINDINGS = RunningInspection.CORNER.probe().topic("inspection.findings");
    private static final Instant TOMORROW = now().plus(Duration.ofDays(1));

    private final InspectionClient inspector = new InspectionClient("inspector", COUNTY);
    private final InspectionClient cadre = new InspectionClient("cadre", TOWN);

    @BeforeAll
    static void start() {
        World.begin();
    }

    @Test
    void raisesRectifiesRejectsAndConfirms() {
        var raised = inspector.raise(TOWN, TOMORROW);
        UUID id = raised.id();
        String verification = "/v1/findings/" + id + "/verification";

        var rectified = cadre.rectify(id);
        var rejected = inspector.post(verification, """
                {"outcome": "REJECTED", "note": "two houses missing", "dueAt": "%s"}""".formatted(TOMORROW));
        var again = cadre.rectify(id);
        var confirmed = inspector.post(verification, "{\"outcome\": \"CONFIRMED\", \"note\": \"seen\"}");

        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(201);
        assertThat(raised.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(raised.headers().firstValue("Location")).contains("/v1/findings/" + id);
        assertThat(rectified.text("state")).isEqualTo("RECTIFIED");
        assertThat(rejected.text("state")).isEqualTo("RAISED");
        assertThat(rejected.text("verificationNote")).isEqualTo("two houses missing");
        assertThat(rejected.text("rectificationNote")).isEqualTo("visited");
        assertThat(again.body().path("verifiedAt").isNull()).isTrue();
        assertThat(confirmed.text("state")).isEqualTo("VERIFIED");
        assertThat(confirmed.headers().firstValue("ETag")).contains("\"5\"");
        assertThat(FINDINGS.awaitRaw(id.toString(), 5)).hasSize(5);
        assertThat(FINDINGS.await(id.toString(), FindingRaised.class).getAccountablePlace())
                .isEqualTo(TOWN);
        assertThat(FINDINGS.all(id.toString(), FindingRectified.class))
                .extracting(FindingRectified::getRound)
                .containsExactly(1, 2);
        assertThat(FINDINGS.all(id.toString(), FindingVerified.class))
                .extracting(FindingVerified::getOutcome)
                .containsExactly("REJECTED", "CONFIRMED");
        assertThat(World.timers(id)).isZero();
    }

    @Test
    void keepsTheWordsOutOfItsEvents() {
        var raised = inspector.post(
                "/v1/findings",
                InspectionClient.body(TOWN, TOMORROW.toString())
                        .replace("no record of visits", "Mr Zhang was not visited"));

        assertThat(raised.text("title")).isEqualTo("Mr Zhang was not visited");
        var bytes = FINDINGS.awaitRaw(raised.id().toString(), 1).getFirst().value();
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Zhang");
    }

    @Test
    void raisesFromAnAlertAtThePlaceThatOwnsIt() {
        UUID alert = World.alert();
        String body = "{\"title\": \"gate was open\", \"severity\": \"SERIOUS\", \"alertId\": \"" + alert + "\"}";

        var raised = inspector.post("/v1/findings", body);
        var hidden = new InspectionClient("inspector", "130127").post("/v1/findings", body);

        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(201);
        assertThat(raised.text("placeCode")).isEqualTo(TOWN);
        assertThat(Duration.between(Instant.parse(raised.text("raisedAt")), Instant.parse(raised.text("dueAt"))))
                .isEqualTo(Duration.ofDays(1));
        assertThat(hidden.text("code")).isEqualTo("alert-unknown");
        assertThat(inspector.get("/v1/findings?alert=" + alert).body().path("items"))
                .hasSize(1);
    }

    @Test
    void listsPageByPageWithinTheSubtree() {
        var ids = new java.util.ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(inspector.raise(OTHER_TOWN, TOMORROW).text("id"));
        }
        cadreOf(OTHER_TOWN).rectify(UUID.fromString(ids.getFirst()));
        String path = "/v1/findings?place=" + OTHER_TOWN + "&state=RAISED&limit=2";

        JsonNode first = inspector.get(path).body();
        JsonNode second =
                inspector.get(path + "&cursor=" + first.path("next").asText()).body();

        assertThat(first.path("items").findValuesAsText("id")).containsExactlyElementsOf(ids.subList(1, 3));
        assertThat(second.path("items").findValuesAsText("id")).containsExactlyElementsOf(ids.subList(3, 5));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(cadre.get("/v1/findings").body().path("items").findValuesAsText("placeCode"))
                .allMatch(TOWN::equals);
        assertThat(cadre.get("/v1/findings?place=" + OTHER_TOWN).text("code")).isEqualTo("place-not-yours");
    }

    private static InspectionClient cadreOf(String town) {
        return new InspectionClient("cadre", town);
    }
}
