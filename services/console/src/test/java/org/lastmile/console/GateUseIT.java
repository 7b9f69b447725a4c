package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a gate may be used, and how often its devices are expected to be heard: shown and changed by those who may. */
class GateUseIT {

    private static final String PAGE = "/gates/north";
    private static final Map<String, String> USE = Map.of(
            "step",
            "use",
            "version",
            "7",
            "name",
            "北门",
            "directionPolicy",
            "IN_ONLY",
            "openingHours",
            "6:00—9:00，17：00 至 00:00",
            "staffed",
            "false");

    private final SmallService service = Visitor.service();

    @BeforeEach
    void tellOfTheGate() {
        service.answer("GET /v1/gates/north", 200, """
                {"id":"north","name":"北门","kind":"ROAD","placeCode":"130126100","directionPolicy":"OUT_ONLY",
                "openingHours":[{"from":"06:00","to":"09:00"},{"from":"17:00","to":"20:00"}],"staffed":true}""");
        service.answer(
                "GET /v1/gates/north/devices",
                200,
                "{\"items\":[" + device("n1", 60) + "," + device("n2", 1200) + "]}");
        service.answer("PUT /v1/gates/north", 200, "{\"staffed\":true}");
        service.answer("PATCH /v1/devices/n2", 204, "");
    }

    @Test
    void whatHoldsIsShownInWordsAndInTheForm() throws Exception {
        var ops = Visitor.as("ops");

        var page = Jsoup.parse(ops.get(PAGE, "en").body());

        assertThat(page.text())
                .contains("out only 06:00-09:00, 17:00-20:00 staffed while it is open")
                .contains("A heartbeat is expected every 60 seconds", "A heartbeat is expected every 1200 seconds");
        assertThat(page.select("#use-openingHours").val()).isEqualTo("06:00-09:00, 17:00-20:00");
        assertThat(page.select("#use-directionPolicy option[selected]").val()).isEqualTo("OUT_ONLY");
        assertThat(page.select("#use-staffed option[selected]").val()).isEqualTo("true");
        assertThat(ops.get(PAGE, "zh").body()).contains("只出不进", "应每 1200 秒上报一次心跳");
    }

    @Test
    void whatIsChangedIsSentOnWhatWasRead() throws Exception {
        var supervisor = Visitor.as("supervisor");

        var done = supervisor.post(PAGE, PAGE, USE);

        assertThat(Caller.location(done).getPath()).isEqualTo(PAGE);
        var asked = service.asked("PUT /v1/gates/north");
        assertThat(asked.headers().getFirst("If-Match")).isEqualTo(SmallService.VERSION);
        assertThat(asked.body())
                .contains("\"name\":\"北门\"", "\"directionPolicy\":\"IN_ONLY\"", "\"staffed\":\"false\"")
                .contains("[{\"from\":\"06:00\",\"to\":\"09:00\"},{\"from\":\"17:00\",\"to\":\"00:00\"}]");
    }

    @Test
    void aFaultOfOneWindowStandsBesideTheHoursAndWhatWasTypedStays() throws Exception {
        service.answer("PUT /v1/gates/north", 400, """
                {"type":"t","title":"t","status":400,"detail":"d","code":"validation-failed","errors":
                [{"field":"openingHours[1]","reason":"is not from one time to another","allowed":"from and to such as 06:00"}]}""");
        var ops = Visitor.as("ops");

        var page = Jsoup.parse(ops.post(PAGE, PAGE, USE).body());

        assertThat(page.select("#use-openingHours-fault").text()).startsWith("is not from one time to another");
        assertThat(page.select("#use-openingHours").val()).isEqualTo(USE.get("openingHours"));
        assertThat(page.select("#use-directionPolicy option[selected]").val()).isEqualTo("IN_ONLY");
    }

    @Test
    void whoWasSlowerIsToldAndLosesNothing() throws Exception {
        service.answer("PUT /v1/gates/north", 412, """
                {"type":"t","title":"t","status":412,"detail":"d","code":"gate-changed","errors":[]}""");
        var ops = Visitor.as("ops");

        var page = ops.post(PAGE, PAGE, USE).body();

        assertThat(page).contains("Somebody changed this gate meanwhile", "value=\"6:00—9:00，17：00 至 00:00\"");
    }

    @Test
    void aDeviceIsExpectedToBeHeardAtAnotherInterval() throws Exception {
        var ops = Visitor.as("ops");

        ops.post(PAGE, PAGE, Map.of("step", "heartbeat", "device", "n2", "heartbeatEverySeconds", "120"));

        assertThat(service.asked("PATCH /v1/devices/n2").body()).contains("heartbeatEverySeconds", "120");
    }

    @Test
    void aWrongIntervalIsToldAtItsDeviceOnly() throws Exception {
        service.answer("PATCH /v1/devices/n2", 400, """
                {"type":"t","title":"t","status":400,"detail":"d","code":"validation-failed","errors":
                [{"field":"heartbeatEverySeconds","reason":"is out of range","allowed":"10 to 3600 seconds"}]}""");
        var ops = Visitor.as("ops");

        var page = Jsoup.parse(
                ops.post(PAGE, PAGE, Map.of("step", "heartbeat", "device", "n2", "heartbeatEverySeconds", "5"))
                        .body());

        assertThat(page.select("#heartbeat-n2-heartbeatEverySeconds-fault").text())
                .isEqualTo("is out of range (right would be: 10 to 3600 seconds)");
        assertThat(page.select("#heartbeat-n2-heartbeatEverySeconds").val()).isEqualTo("5");
        assertThat(page.select("#heartbeat-n1-heartbeatEverySeconds-fault").text())
                .isEmpty();
        assertThat(page.select("details[open]")).hasSize(1);
    }

    @Test
    void otherRolesChangeNothing() throws Exception {
        var duty = Visitor.as("duty");

        assertThat(duty.get(PAGE, "en").statusCode()).isEqualTo(403);
        assertThat(duty.post("/alerts", PAGE, USE).statusCode()).isEqualTo(403);
    }

    private static String device(String id, int seconds) {
        return """
                {"deviceId":"%s","enrolledAt":"2026-01-31T08:00:00Z","heartbeatEverySeconds":%d,"suspicions":[],
                "credentials":[]}""".formatted(id, seconds);
    }
}
