package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that staff end: which, by whom, and what the services are told. */
class AlertEndIT {

    private static final String VIOLATION = "0190f3a4-0000-7000-8000-0000000000cc";
    private static final String PAGE = "/alerts/" + Alerts.ID;
    private static final String CLEARANCE = "POST /v1/gate-violations/" + VIOLATION + "/clearance";
    private static final String SHUT = "POST /v1/gates/east/shut-confirmations";

    private final SmallService service = Visitor.service();

    @BeforeEach
    void answer() {
        service.answer(CLEARANCE, 200, "{}");
        service.answer(SHUT, 204, "");
    }

    @Test
    void whoSpokeWithThePeopleEndsTheAlertWithWhatCameOfIt() throws Exception {
        tell("REPEAT_ATTEMPT", "OPEN");
        var duty = Visitor.as("duty");

        var before = duty.get(PAGE, "en").body();
        var done = duty.post(PAGE, PAGE, Map.of("reason", "HANDED_OVER"));

        assertThat(before).contains("You have spoken with the people", "Somebody else sees to it");
        assertThat(service.asked(CLEARANCE).body()).isEqualTo("{\"reason\":\"HANDED_OVER\"}");
        assertThat(Caller.location(done).toString()).endsWith(PAGE + "?ended");
        assertThat(duty.get(PAGE + "?ended", "zh").body())
                .contains("已记录，告警稍后自动结束。", "hx-trigger=\"every 1s\"")
                .doesNotContain("核实结果");
    }

    @Test
    void thePageThatLooksByItselfKeepsNobodySignedIn() throws Exception {
        tell("REPEAT_ATTEMPT", "OPEN");

        var looking = Jsoup.parse(Visitor.as("duty").get(PAGE + "?ended", "en").body())
                .select("[hx-trigger]");

        assertThat(looking.eachAttr("hx-headers")).containsExactly("{\"X-By-Itself\": \"true\"}");
    }

    @Test
    void thePageLooksNoMoreOnceTheAlertIsOver() throws Exception {
        tell("REPEAT_ATTEMPT", "RESOLVED");

        assertThat(Visitor.as("duty").get(PAGE + "?ended", "en").body())
                .contains("id=\"now\"")
                .doesNotContain("hx-trigger", "Written down");
    }

    @Test
    void nothingIsChosenForThem() throws Exception {
        tell("COUNT_MISMATCH", "ACKNOWLEDGED");
        service.answer(CLEARANCE, 400, """
                {"type":"t","title":"t","status":400,"detail":"d","code":"validation-failed","errors":
                [{"field":"reason","reason":"is missing","allowed":"[EXPLAINED, MISTAKEN, HANDED_OVER]"}]}""");
        var supervisor = Visitor.as("supervisor");

        var page = supervisor.post(PAGE, PAGE, Map.of("reason", "")).body();

        assertThat(service.asked(CLEARANCE).body()).isEqualTo("{}");
        assertThat(page).contains("id=\"reason-fault\">is missing<", "<option value=\"\" selected");
    }

    @Test
    void whoSawThatTheGateIsShutSaysSo() throws Exception {
        tell("WRONG_GATE", "OPEN");
        var inspector = Visitor.as("inspector");

        inspector.post(PAGE, PAGE, Map.of("note", " locked at 15:20 "));

        assertThat(service.asked(SHUT).body()).isEqualTo("{\"note\":\"locked at 15:20\"}");
    }

    @Test
    void aRefusalIsSaidAlsoWhenTheAlertHasEndedMeanwhile() throws Exception {
        tell("REPEAT_ATTEMPT", "RESOLVED");
        service.answer(CLEARANCE, 409, """
                {"type":"t","title":"t","status":409,"detail":"d","code":"violation-already-cleared","errors":[]}""");
        var duty = Visitor.as("duty");

        var page = duty.post(PAGE, PAGE, Map.of("reason", "MISTAKEN")).body();

        assertThat(page).contains("This is over already.");
    }

    @ParameterizedTest
    @CsvSource({
        "REPEAT_ATTEMPT, OPEN, duty, true",
        "REPEAT_ATTEMPT, OPEN, cadre, false",
        "REPEAT_ATTEMPT, RESOLVED, duty, false",
        "COUNT_MISMATCH, OPEN, supervisor, true",
        "COUNT_MISMATCH, OPEN, leader, false",
        "WRONG_GATE, OPEN, cadre, true",
        "WRONG_GATE, OPEN, leader, false",
        "HOUSEHOLD_EXIT, OPEN, leader, true",
        "HOUSEHOLD_EXIT, OPEN, supervisor, false",
        "SILENT_CHECKPOINT, OPEN, duty, false"
    })
    void itIsOfferedToWhomTheServiceAllowsItAndRefusedToOthers(String kind, String state, String role, boolean offered)
            throws Exception {
        tell(kind, state);
        var staff = Visitor.as(role);

        var page = staff.get(PAGE, "en").body();

        assertThat(page.contains("action=\"" + PAGE + "\"")).isEqualTo(offered);
        if (!offered && state.equals("OPEN")) {
            var tried = staff.post(PAGE, PAGE, Map.of("reason", "EXPLAINED", "note", "n"));
            assertThat(tried.statusCode()).isEqualTo(403);
        }
    }

    private void tell(String kind, String state) {
        var alert = Alerts.json(VIOLATION, "130126100", "east")
                .replace("HOUSEHOLD_EXIT", kind)
                .replace("\"OPEN\"", '"' + state + '"');
        service.answer("GET /v1/alerts/" + Alerts.ID, 200, alert);
    }
}
