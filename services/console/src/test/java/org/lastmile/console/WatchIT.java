package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of those who stand at a gate, and of those who decide which gate stays open. */
class WatchIT {

    private static final String PASSAGE = "0190f3a4-0000-7000-8000-0000000000aa";
    private static final String SHIFT = "0190f3a4-0000-7000-8000-0000000000bb";
    private static final String PERSON = "Q".repeat(43);
    private static final String COMPOUND = "130126100201001";

    private final SmallService service = Visitor.service();

    @BeforeEach
    void somebodyIsHeldAtAGate() {
        service.answer("GET /v1/gates/west", 200, """
                {"id":"west","name":"西门","kind":"COMPOUND","placeCode":"%s",
                "directionPolicy":"BOTH","openingHours":[],"staffed":true}""".formatted(COMPOUND));
        service.answer("GET /v1/gates", 200, """
                {"items":[{"id":"west","name":"西门","kind":"COMPOUND","placeCode":"%s",
                "directionPolicy":"BOTH","openingHours":[],"staffed":true}],"next":null}""".formatted(COMPOUND));
        held("OWN_ORDER");
        service.answer("GET /v1/gates/west/shifts", 200, "{\"items\":[],\"next\":null}");
        service.answer("GET /v1/gates/west/devices", 200, """
                {"items":[{"deviceId":"west-1","enrolledAt":"2026-01-31T08:00:00Z","heartbeatEverySeconds":60,"silentSince":"2026-01-31T08:00:00Z",
                "suspicions":[{"aspect":"FLAT_LINE","since":"2026-01-31T08:00:00Z"}],"credentials":[]}]}""");
        service.answer("GET /v1/compounds/" + COMPOUND, 200, """
                {"placeCode":"%s","state":"CLOSED","openGate":"east","since":"2026-01-31T08:00:00Z","next":null,
                "history":[]}""".formatted(COMPOUND));
        service.answer("GET /v1/compounds/" + COMPOUND + "/presence", 200, "{\"inside\":12}");
    }

    @Test
    void gateStaffSeeWhoIsHeldAndWhyAndNobodysName() throws Exception {
        var gate = Visitor.as("gate");

        var home = gate.get("/", "en");
        var page = gate.get("/watch/west", "en").body();

        assertThat(Caller.location(home).getPath()).isEqualTo("/watch");
        assertThat(page)
                .contains("西门", "Held now: 1", "Wants to go out", "Must stay at home", "device west-1", "01-31 16:00")
                .contains("12 people inside", "This gate must be shut. Only one gate is open: 花园东门")
                .contains("Nothing is heard of it", "It always shows the same value", "Nobody is signed in")
                .contains("value=\"TURNED_BACK\"")
                .doesNotContain("value=\"LET_PASS\"", PERSON);
        assertThat(gate.get("/watch/west", "zh").body()).contains("当前留置：1 人", "须居家隔离", "读数始终相同");
    }

    @Test
    void otherRolesDoNotSeeWhoIsHeld() throws Exception {
        var medic = Visitor.as("medic");

        assertThat(medic.get("/watch", "en").statusCode()).isEqualTo(403);
        assertThat(medic.get("/watch/west", "en").statusCode()).isEqualTo(403);
        assertThat(medic.get("/watch/west/now", "en").statusCode()).isEqualTo(403);
    }

    @Test
    void thePageReadsItsPartsAnewWithoutItsFrame() throws Exception {
        var gate = Visitor.as("gate");

        var parts = gate.get("/watch/west/now", "en").body();

        assertThat(parts)
                .contains("id=\"part-held\"", "id=\"part-duty\"", "id=\"part-devices\"", "action=\"/watch/west\"");
        assertThat(parts).doesNotContain("<html", "<header");
    }

    @Test
    void whatTheStaffDecideIsWrittenDown() throws Exception {
        held("QUOTA_SPENT");
        service.answer("POST /v1/holds/" + PASSAGE + "/decision", 200, "{}");
        var gate = Visitor.as("gate");

        var done = gate.post(
                "/watch/west",
                "/watch/west",
                Map.of("step", "decide", "passage", PASSAGE, "decision", "LET_PASS", "reason", "fetches medicine"));

        assertThat(Caller.location(done).getPath()).isEqualTo("/watch/west");
        assertThat(service.asked("POST /v1/holds/" + PASSAGE + "/decision").body())
                .contains("\"decision\":\"LET_PASS\"", "\"reason\":\"fetches medicine\"");
    }

    @Test
    void whoAnswersForTheGateHandsItOver() throws Exception {
        service.answer("GET /v1/gates/west/shifts", 200, """
                {"items":[{"shiftId":"%s","staff":"v.gate","until":"2026-02-01T00:00:00Z",
                "signedInAt":"2026-01-31T12:00:00Z","responsible":true}],"next":null}""".formatted(SHIFT));
        service.answer("POST /v1/gates/west/shifts/" + SHIFT + "/sign-out", 409, """
                {"type":"t","title":"t","status":409,"detail":"d","code":"hand-over-needed","errors":[]}""");
        var gate = Visitor.as("gate");

        var page = gate.get("/watch/west", "en").body();
        var leaving = gate.post("/watch/west", "/watch/west", Map.of("step", "sign-out", "shift", SHIFT))
                .body();

        assertThat(page)
                .contains("answers for the gate", "since 01-31 20:00, planned until 02-01 08:00", "Sign the hand-over")
                .doesNotContain("value=\"sign-in\"");
        assertThat(leaving).contains("Hand it over before you sign out.");
    }

    @Test
    void aCompoundIsClosedFromATimeOfTheCountyAndOnWhatWasRead() throws Exception {
        service.answer("PUT /v1/compounds/" + COMPOUND + "/state", 200, "{}");
        var supervisor = Visitor.as("supervisor");

        var page = supervisor.get("/compounds/" + COMPOUND, "en").body();
        supervisor.post(
                "/compounds/" + COMPOUND,
                "/compounds/" + COMPOUND,
                Map.of(
                        "step",
                        "change",
                        "version",
                        "7",
                        "state",
                        "CLOSED",
                        "openGate",
                        "west",
                        "reason",
                        "r",
                        "effectiveFrom",
                        "2026-02-01T08:00"));

        assertThat(page)
                .contains("One gate is open. A passage through any other raises an alert.")
                .contains("name=\"version\" type=\"hidden\" value=\"7\"", "<option value=\"west\"", "must be shut");
        var asked = service.asked("PUT /v1/compounds/" + COMPOUND + "/state");
        assertThat(asked.headers().getFirst("If-Match")).isEqualTo(SmallService.VERSION);
        assertThat(asked.body()).contains("\"effectiveFrom\":\"2026-02-01T00:00:00Z\"", "\"openGate\":\"west\"");
    }

    @Test
    void aQuotaIsSetInNumbersAndSaidInASentence() throws Exception {
        service.answer("GET /v1/quotas", 200, """
                {"items":[{"quotaId":"%s","placeCode":"130126100","subject":"HOUSEHOLD","direction":"OUT","most":1,
                "days":2}],"next":null}""".formatted(SHIFT));
        service.answer("POST /v1/quotas", 201, "{}");
        var supervisor = Visitor.as("supervisor");

        supervisor.post(
                "/quotas",
                "/quotas",
                Map.of("placeCode", "130126100 灵寿镇", "subject", "PLATE", "direction", "IN", "most", "1", "days", "2"));

        assertThat(service.asked("POST /v1/quotas").body())
                .contains("\"placeCode\":\"130126100\"", "\"subject\":\"PLATE\"", "\"most\":1", "\"days\":2");
        assertThat(supervisor.get("/quotas", "en").body()).contains("A household going out: at most 1 in 2 days");
        assertThat(supervisor.get("/quotas", "zh").body()).contains("每户外出：2 天内最多 1 次");
        assertThat(Visitor.as("gate").get("/quotas", "en").body()).doesNotContain("value=\"end\"", "<select");
    }

    private void held(String cause) {
        service.answer("GET /v1/holds", 200, """
                {"items":[{"passageId":"%s","personToken":"%s","deviceId":"west-1","direction":"OUT","causes":["%s"],
                "measuredAt":"2026-01-31T08:00:00Z","late":false}],"next":null}""".formatted(PASSAGE, PERSON, cause));
    }
}
