package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** Pages in a real browser, against all services. */
@ExtendWith(OneCounty.class)
class PagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "a password for these tests";

    private static County county;
    private static Family family;

    @BeforeAll
    static void startCounty(County running) throws Exception {
        county = running;
        staff("desk.one", "[\"duty\",\"leader\"]");
        staff("desk.two", "[\"duty\"]");
        staff("registrar.one", "[\"registrar\"]");
        staff("ops.one", "[\"ops\"]");
        staff("gate.one", "[\"gate\"]");
        family = Family.inTown(county);
    }

    @Test
    void anAlertArrivesAndItsAcknowledgementIsSeenInASecondBrowser() throws Exception {
        try (var one = browser("en", Browser.DESK).signIn("desk.one", PASSWORD);
                var two = browser("zh-CN", Browser.PHONE).signIn("desk.two", PASSWORD)) {
            one.awaitText("#live", "Live");
            two.awaitText("#live", "实时更新中");

            family.post(family.exit());

            one.awaitText(".alert.state-OPEN .headline", "Member of a quarantined household went out");
            two.awaitText(".alert.state-OPEN .headline", "隔离家庭成员外出");
            two.picture("alerts-zh-phone");
            one.find(".alert .actions button").click();
            one.awaitText(".alert .state", "taken");
            two.awaitText(".alert .end", "desk.one 已签收");
            one.picture("alerts-en-desk");
            assertThat(one.text()).doesNotContain(family.sonToken(), family.son());
            assertThat(one.complaints()).isEmpty();
            assertThat(two.complaints()).isEmpty();
        }
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhatIsWrongInBothLanguages() throws Exception {
        try (var browser = browser("en", Browser.DESK).signIn("registrar.one", PASSWORD)) {
            browser.visit("/people/new");
            browser.fill("document.number", "110105194912310029");
            browser.fill("name", "欧阳测试");
            browser.fill("phone", "12345");

            browser.press(Keys.ENTER);

            browser.awaitText("[id='document.number-fault']", "has a wrong check character");
            assertThat(browser.find("#phone-fault").getText()).contains("is not a phone number");
            assertThat(browser.find("#placeCode-fault").getText()).contains("is missing");
            assertThat(browser.find("#name").getDomProperty("value")).isEqualTo("欧阳测试");
            assertThat(browser.find("[id='document.number']").getDomProperty("value"))
                    .isEqualTo("110105194912310029");
            assertThat(browser.path()).isEqualTo("/people/new");
            browser.picture("form-en-desk");
            browser.find("a[lang='zh-CN']").click();
            browser.awaitText("h1", "登记人员");
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("zh-CN");
        }
    }

    @Test
    void somebodyIsRegisteredAndOrderedToStayWithoutAMouse() throws Exception {
        staff("cadre.one", "[\"cadre\",\"leader\"]");
        try (var browser = browser("en", Browser.DESK).signIn("cadre.one", PASSWORD)) {
            browser.visit("/people/new");
            browser.tabTo("[id='document.number']");
            browser.press(new org.lastmile.simulator.SyntheticPeople(System.nanoTime()).citizenId());
            browser.tabTo("#name");
            browser.press("欧阳测试");
            browser.tabTo("#placeCode");
            browser.press(County.TOWN + "201");
            browser.tabTo("main form button[type=submit]");
            browser.press(Keys.ENTER);
            browser.awaitText("h1", "欧");
            assertThat(browser.path()).matches("/people/[0-9a-f-]{13}");

            browser.tabTo("a[href^='/orders/new']");
            browser.press(Keys.ENTER);
            browser.awaitText("h1", "Order home quarantine");
            browser.script("document.getElementById('basis.kind').value = 'ORDER_DATE'");
            browser.tabTo("[id='decision.reason']");
            browser.press("came home through a risk area");
            browser.tabTo("main form button[type=submit]");

            await().atMost(PATIENCE).until(() -> {
                if (browser.path().equals("/orders/new")) {
                    browser.find("main form button[type=submit]").sendKeys(Keys.ENTER);
                }
                return browser.path().matches("/orders/[0-9a-f-]{36}");
            });
            assertThat(browser.text()).contains("issued, not served yet", "Last day");
        }
    }

    @Test
    void pagesFitAPhone() throws Exception {
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("desk.one", PASSWORD)) {
            for (String path : new String[] {"/alerts", "/people", "/findings", "/findings/new"}) {
                browser.visit(path);

                assertThat(browser.overhang()).as(path).isZero();
            }
        }
    }

    @Test
    void opsIssuesACredentialThatIsShownOnce() throws Exception {
        try (var browser = browser("en", Browser.PHONE).signIn("ops.one", PASSWORD)) {
            assertThat(browser.path()).isEqualTo("/gates");
            browser.visit("/gates/" + family.gate());

            browser.find("button[value=enrol]").click();

            browser.awaitText("h2", "Credential of");
            String secret = browser.find(".secret").getText();
            assertThat(secret).isNotBlank();
            browser.picture("devices-en-phone");
            assertThat(browser.overhang()).isZero();
            browser.visit("/gates/" + family.gate());
            assertThat(browser.text()).doesNotContain(secret);
        }
    }

    @Test
    void oneOfTheHouseholdIsLetOutByMaskedName() throws Exception {
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("desk.one", PASSWORD)) {
            var other = Family.inTown(county);
            browser.visit("/orders/" + other.order() + "/exits");
            browser.script("""
                    const field = name => document.getElementById('exit-' + name);
                    field('kind').selectedIndex = [...field('kind').options].findIndex(one => one.text.startsWith('同住人：'));
                    field('reason').value = 'SUPPLIES';
                    field('until').value = arguments[0]""", inTwoHours());
            browser.picture("exit-zh-phone");
            assertThat(browser.overhang()).isZero();

            browser.find("#exit-kind").submit();

            browser.awaitText(".cards", "购买生活用品");
            browser.picture("exits-zh-phone");
            assertThat(browser.find("body").getAttribute("innerHTML")).doesNotContain(other.sonToken(), other.son());
            var exits = county.api().get("/v1/orders/" + other.order() + "/exits", county.token("duty", County.TOWN));
            assertThat(exits.body()).contains("\"personToken\":\"" + other.sonToken() + "\"");
        }
    }

    private static String inTwoHours() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusHours(2)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Test
    void atTheGateSomebodyHeldAppearsByItselfAndIsSentBack() throws Exception {
        try (var browser = browser("zh-CN", Browser.PHONE).signIn("gate.one", PASSWORD)) {
            browser.visit("/watch/" + family.gate());
            browser.find("button[value=sign-in]").click();
            browser.awaitText("#part-duty", "gate.one");

            family.post(family.exit());

            browser.awaitText("#part-held", "同住人正在居家隔离");
            browser.picture("watch-zh-phone");
            assertThat(browser.overhang()).isZero();
            assertThat(browser.text()).doesNotContain(family.son(), family.sonToken());
            browser.script("document.querySelector('#part-held input[name=reason]').focus()");
            browser.press("已劝回家", Keys.ENTER);
            browser.awaitText("#part-held summary", "已处理");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void signingOutInOneWindowEndsTheStreamOfTheOther() throws Exception {
        try (var browser = browser("en", Browser.DESK).signIn("desk.two", PASSWORD)) {
            browser.awaitText("#live", "Live");

            browser.script("""
                    fetch('/logout', {method: 'POST', headers: {'X-CSRF-TOKEN': document.querySelector('meta[name=csrf]').content}})
                    """);

            browser.awaitText("#live", "signed out");
        }
    }

    private static Browser browser(String language, Dimension size) throws Exception {
        return Browser.open(URI.create(county.stack().url()), language, size);
    }

    private static void staff(String username, String roles) throws Exception {
        var added = county.post(
                "/v1/staff", county.token("ops", "130126"), """
                {"username":"%s","password":"%s","roles":%s,"place":"%s"}""".formatted(username, PASSWORD, roles, County.TOWN));
        assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
    }
}
