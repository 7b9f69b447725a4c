package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages as a browser gets them: language, rights, words beside fields, and nothing that could harm. */
class PagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void signingInLeadsToTheAlertsOfTheOwnPlaceInTheLanguageOfTheBrowser() throws Exception {
        alerts("[]");
        var duty = Visitor.as("duty");

        var english = duty.get("/alerts", "en");
        var chinese = duty.get("/alerts", "zh-CN,zh;q=0.9");

        assertThat(english.body()).contains("lang=\"en\"", "Alerts", "v.duty", "灵寿镇", "duty desk", "Sign out");
        assertThat(chinese.body()).contains("lang=\"zh-CN\"", "告警", "值班员", "退出登录");
    }

    @Test
    void theChosenLanguageIsRememberedAgainstTheBrowser() throws Exception {
        alerts("[]");
        var duty = Visitor.as("duty");

        var back = duty.caller.send(duty.caller
                .request("/language/zh")
                .header("Referer", Visitor.pages().home() + "/alerts?kind=FEVER_CONFIRMED"));

        assertThat(Caller.location(back).toString()).endsWith("/alerts?kind=FEVER_CONFIRMED");
        assertThat(duty.get("/alerts", "en").body()).contains("lang=\"zh-CN\"");
    }

    @Test
    void anAlertIsSaidInWordsAndItsGateByName() throws Exception {
        alerts("[" + Alerts.json("a1", "130126100", "east") + "]");
        var duty = Visitor.as("duty");

        await().untilAsserted(() -> assertThat(duty.get("/alerts", "en").body()).contains("At gate 花园东门"));

        assertThat(duty.get("/alerts", "en").body())
                .contains("Member of a quarantined household went out", "high", "Acknowledge", "Raise a finding");
    }

    @Test
    void everyGateOfAnAlertIsCalledByName() throws Exception {
        var alert = Alerts.json("a1", "130126100", "east")
                .replace("\"name\":\"direction\",\"value\":\"OUT\"", "\"name\":\"turnedBackGate\",\"value\":\"east\"");
        alerts("[" + alert + "]");
        var duty = Visitor.as("duty");

        await().untilAsserted(() -> assertThat(duty.get("/alerts", "en").body()).contains("Turned back at gate 花园东门"));
    }

    @Test
    void whatARoleMayNotDoIsNotOfferedAndIsRefused() throws Exception {
        alerts("[" + Alerts.json("a1", "130126100", "east") + "]");
        var auditor = Visitor.as("auditor");
        var service = Visitor.service();

        var page = auditor.get("/alerts", "en").body();
        var gates = auditor.get("/gates", "en");
        var tried = auditor.post("/alerts", "/alerts/" + Alerts.ID + "/acknowledgement", Map.of());

        assertThat(page).doesNotContain("Acknowledge", "Raise a finding", "href=\"/gates\"");
        assertThat(gates.statusCode()).isEqualTo(403);
        assertThat(gates.body()).contains("Your roles do not allow this.");
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(service.lastAsked().method()).isEqualTo("GET");
    }

    @Test
    void aFormSaysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        Visitor.service().answer("POST /v1/gates", 400, """
                {"type":"t","title":"t","status":400,"detail":"d","instance":null,"code":"validation-failed","errors":
                [{"field":"id","reason":"is missing or not an id","allowed":"1 to 64 of A-Z a-z 0-9 . _ -"}]}""");
        var ops = Visitor.as("ops");

        var page = ops.post(
                        "/gates/new",
                        "/gates/new",
                        Map.of("name", SCRIPT + "东门", "id", "\"><b>", "kind", "ROAD", "placeCode", "130126100 灵寿镇"))
                .body();

        assertThat(page)
                .contains("id=\"id-fault\">is missing or not an id (right would be: 1 to 64 of A-Z a-z 0-9 . _ -)<")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;东门\"", "value=\"&quot;&gt;&lt;b&gt;\"")
                .contains("value=\"130126100 灵寿镇\"", "<option value=\"ROAD\" selected")
                .contains("aria-invalid=\"true\"")
                .doesNotContain(SCRIPT);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        var ops = Visitor.as("ops");
        var service = Visitor.service();

        var answer = ops.caller.form("/gates/new", Map.of("name", "x", "id", "x", "kind", "ROAD"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(service.wasAsked()).isFalse();
    }

    @Test
    void aServiceIsAskedInTheNameOfWhoSignedInAndTheTokenStaysOnTheServer() throws Exception {
        alerts("[]");
        var duty = Visitor.as("duty");
        var service = Visitor.service();

        var page = duty.get("/alerts", "en");

        var asked = service.asked("GET /v1/alerts");
        var token = asked.headers().getFirst("Authorization").substring("Bearer ".length());
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]), "UTF-8");
        assertThat(claims).contains("\"sub\":\"v.duty\"", "\"roles\":[\"duty\"]", "\"place\":\"130126100\"");
        assertThat(page.body()).doesNotContain(token);
        assertThat(asked.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void aPersonIsFoundWithoutAnythingOfThemInAUrl() throws Exception {
        String token = "A".repeat(43);
        var person = """
                {"personToken":"%s","name":"欧***","placeCode":"130126100","documents":[],"masked":true}""".formatted(token);
        var service = Visitor.service();
        service.answer("POST /v1/persons/search", 200, person);
        service.answer("GET /v1/persons/" + token, 200, person);
        service.answer("GET /v1/orders", 200, "{\"items\":[],\"next\":null}");
        var leader = Visitor.as("leader");

        var found = leader.post("/people", "/people", Map.of("type", "CN_ID", "number", "110105194912310021"));

        assertThat(found.statusCode()).isEqualTo(302);
        var path = Caller.location(found).getPath();
        assertThat(path).matches("/people/[0-9a-f-]{13}");
        assertThat(service.asked("POST /v1/persons/search").body()).contains("110105194912310021");
        var page = leader.get(path, "en").body();
        assertThat(page).contains("欧***", "/orders/new?person=").doesNotContain(token);
        var stranger = Visitor.as("medic");
        assertThat(Caller.location(stranger.get(path, "en")).getPath()).isEqualTo("/people");
    }

    @Test
    void aBrowserIsToldToTrustNothingElse() throws Exception {
        alerts("[]");
        var duty = new Visitor();
        var before = duty.get("/login", "en").headers().firstValue("Set-Cookie").orElseThrow();
        var after = Visitor.as("duty");

        var answer = after.get("/alerts", "en");

        assertThat(before).contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("style=\"", "onclick", "<style", "<script>");
    }

    @Test
    void theAddressOfAnAssetChangesWithItsContentSoABrowserNeverAsksTwice() throws Exception {
        var page = new Visitor().get("/login", "en").body();
        var style = Pattern.compile("href=\"(/assets/app-[0-9a-f]{32}\\.css)\"").matcher(page);
        assertThat(style.find()).as(page).isTrue();

        var asset = new Visitor().get(style.group(1), "en");

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control")).contains("max-age=31536000, public");
    }

    @Test
    void whoSignedOutIsSignedOut() throws Exception {
        alerts("[]");
        var duty = Visitor.as("duty");

        duty.post("/alerts", "/logout", Map.of());

        var again = duty.get("/alerts", "en");
        assertThat(Caller.location(again).getPath()).isEqualTo("/login");
    }

    @Test
    void whoIsDisabledSeesNoPageMore() throws Exception {
        alerts("[]");
        var cadre = Visitor.as("cadre", "medic");
        var ops = cadre.caller.operator("ops", "130126");

        cadre.caller.api("PATCH", "/v1/staff/v.cadre.medic", ops, "{\"enabled\":false}");

        assertThat(Caller.location(cadre.get("/alerts", "en")).getPath()).isEqualTo("/login");
    }

    @Test
    void opsIsShownAClaimCodeOnce() throws Exception {
        var service = Visitor.service();
        service.answer("GET /v1/gates/east/devices", 200, "{\"items\":[]}");
        service.answer("POST /v1/gates/east/devices", 201, """
                {"deviceId":"east-1","claimCode":"7K3QF-0WX9M","expiresAt":"2026-02-01T08:15:00Z"}""");
        var ops = Visitor.as("ops");

        ops.post("/gates/east", "/gates/east", Map.of("step", "enrol-claim", "key", "k"));

        assertThat(service.asked("POST /v1/gates/east/devices").body()).isEqualTo("{\"claim\":true}");
        assertThat(ops.get("/gates/east", "en").body()).contains("7K3QF-0WX9M", "before 02-01 16:15");
        assertThat(ops.get("/gates/east", "en").body()).doesNotContain("7K3QF-0WX9M");
    }

    private static void alerts(String items) {
        Visitor.service().answer("GET /v1/alerts", 200, "{\"items\":" + items + ",\"next\":null}");
    }
}
