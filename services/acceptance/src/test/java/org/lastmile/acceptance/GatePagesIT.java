package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.SyntheticPeople;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** A closed compound with a gate that is open and one that must be shut: its pages, and how its alerts are ended. */
@ExtendWith(OneCounty.class)
class GatePagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "a password for these tests";
    private static final String VILLAGE = County.TOWN + "201";
    private static final String COMPOUND = VILLAGE + "977";
    private static final String OPEN = "open-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String SHUT = "shut-" + UUID.randomUUID().toString().substring(0, 8);
    private static final SyntheticPeople PEOPLE = new SyntheticPeople(System.nanoTime());

    private static County county;
    private static String atOpen;
    private static String atShut;

    @BeforeAll
    static void closeACompound(County running) throws Exception {
        county = running;
        var ops = county.token("ops", "130126");
        county.api()
                .post(
                        "/v1/places",
                        ops,
                        Map.of("code", COMPOUND, "name", "梨园小区", "level", "COMPOUND", "parent", VILLAGE));
        atOpen = gate(OPEN, "南门");
        atShut = gate(SHUT, "北门");
        put(
                "/v1/compounds/" + COMPOUND + "/state",
                Map.of("state", "CLOSED", "openGate", OPEN, "reason", "a case inside"));
        staff("desk.gates", "duty");
        staff("keeper.gates", "gate");
        staff("ops.gates", "ops");
    }

    @Test
    void aWrongGateIsConfirmedShutOnThePageOfItsAlert() throws Exception {
        pass(SHUT, atShut, PEOPLE.citizenId(), Instant.now(), "");
        var alert = alert("WRONG_GATE", SHUT);
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("desk.gates", PASSWORD)) {
            browser.visit("/alerts/" + alert);
            browser.find("main article button").click();
            browser.awaitText("#note-fault", "未填写");
            browser.picture("alert-shut-zh-phone");
            assertThat(browser.overhang()).isZero();

            browser.press("15:20 已上锁", Keys.ENTER);

            ended(browser, alert, "工作人员已确认该出入口关闭");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whoWasTurnedBackAndSeenAgainIsSpokenWith() throws Exception {
        var stranger = PEOPLE.citizenId();
        pass(SHUT, atShut, stranger, Instant.now().minusSeconds(30), ",\"turnBack\":{\"reason\":\"NO_PERMIT\"}");
        pass(OPEN, atOpen, stranger, Instant.now(), "");
        var alert = alert("REPEAT_ATTEMPT", OPEN);
        try (var browser = browser("en", Browser.DESK).signIn("desk.gates", PASSWORD)) {
            browser.visit("/alerts/" + alert);
            browser.find("main article button").click();
            browser.awaitText("#reason-fault", "is missing");
            browser.picture("alert-spoken-en-desk");

            browser.script("document.getElementById('reason').value = 'MISTAKEN'");
            browser.tabTo("main article button");
            browser.press(Keys.ENTER);

            ended(browser, alert, "Staff found that it was a mistake");
            assertThat(browser.text()).doesNotContain(stranger);
        }
    }

    @Test
    void whoStandsAtTheGateSaysThatItIsShut() throws Exception {
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("keeper.gates", PASSWORD)) {
            browser.visit("/watch/" + SHUT);
            browser.find("button[value=shut]").click();
            browser.awaitText("#shut-note-fault", "未填写");

            browser.press("15:20 已上锁", Keys.ENTER);

            browser.awaitText(".notice", "已记录：此出入口已关闭");
            browser.picture("watch-shut-zh-phone");
            assertThat(browser.overhang()).isZero();
        }
    }

    @Test
    void opsSaysWhenAGateIsOpenAndHowOftenItsDeviceIsHeard() throws Exception {
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("ops.gates", PASSWORD)) {
            browser.visit("/gates/" + OPEN);
            browser.fill("use-openingHours", "6：00至9：00，17：00至20：00");
            browser.find("#use-openingHours").submit();
            browser.awaitText("main", "06:00-09:00, 17:00-20:00");

            browser.find("summary").click();
            browser.find("input[name=heartbeatEverySeconds]").sendKeys("120", Keys.ENTER);

            browser.awaitText("summary", "应每 120 秒上报一次心跳");
            browser.picture("gate-zh-phone");
            assertThat(browser.overhang()).isZero();
            browser.fill("use-openingHours", "");
            browser.find("#use-openingHours").submit();
            browser.awaitText("main", "全天开放");
        }
    }

    private static void ended(Browser browser, String alert, String how) {
        browser.awaitText("#now", how);
        assertThat(browser.path()).isEqualTo("/alerts/" + alert);
        assertThat(browser.all("main article")).isEmpty();
    }

    private static String alert(String kind, String gate) {
        var duty = county.token("duty", County.TOWN);
        return await().atMost(PATIENCE)
                .until(
                        () -> find(Api.json(county.api().get("/v1/alerts?limit=50&kind=" + kind, duty)), gate),
                        id -> !id.isEmpty());
    }

    private static String find(JsonNode alerts, String gate) {
        for (var alert : alerts.path("items")) {
            for (var piece : alert.path("evidence")) {
                if (piece.path("name").asText().equals("gate")
                        && piece.path("value").asText().equals(gate)) {
                    return alert.path("id").asText();
                }
            }
        }
        return "";
    }

    private static void pass(String gate, String credential, String number, Instant at, String more) throws Exception {
        var answer = county.post("/v1/readings", credential, """
                {"readings":[{"seq":1,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"IN","celsius":36.6,
                "document":{"type":"CN_ID","number":"%s"}%s}]}""".formatted(UUID.randomUUID(), at, gate, number, more));
        assertThat(answer.body()).contains("ACCEPTED");
    }

    /** Registers a gate, and answers with the credential of a device there. */
    private static String gate(String id, String name) {
        var ops = county.token("ops", "130126");
        county.api().post("/v1/gates", ops, Map.of("id", id, "name", name, "kind", "COMPOUND", "placeCode", COMPOUND));
        return county.api()
                .post("/v1/gates/" + id + "/devices", ops, Map.of())
                .get("credential")
                .asText();
    }

    private static void put(String path, Map<String, ?> body) throws Exception {
        var answer = county.api()
                .http()
                .send(
                        HttpRequest.newBuilder(county.api().at(path))
                                .header("Authorization", "Bearer " + county.token("supervisor", County.TOWN))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "*")
                                .PUT(BodyPublishers.ofString(Api.json(body)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Browser browser(String language, Dimension size) throws Exception {
        return Browser.open(URI.create(county.stack().url()), language, size);
    }

    private static void staff(String username, String role) throws Exception {
        var added = county.post(
                "/v1/staff", county.token("ops", "130126"), """
                {"username":"%s","password":"%s","roles":["%s"],"place":"%s"}""".formatted(username, PASSWORD, role, County.TOWN));
        assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
    }
}
