package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.console.Site.Form;

/** A service that is down: said in plain words where it is missed, and nowhere else; over without a restart. */
class AwayIT {

    /** Which pages cannot be shown without which service; all others must work. */
    private static final Map<String, Set<String>> CLOSED = Map.of(
            "registration", Set.of("/people/*", "/people/*?new", "/people/new?with=*", "/orders/new?person=*"),
            "checkpoint",
                    Set.of(
                            "/gates",
                            "/gates/south",
                            "/gates/north",
                            "/watch",
                            "/watch/south",
                            "/watch/north",
                            "/quotas",
                            "/compounds/" + SmallCounty.VILLAGE),
            "quarantine", Set.of("/orders/*", "/orders/*/exits"),
            "inspection", Set.of("/findings", "/findings/*"),
            "notification", Set.of("/alerts/*", "/alerts/*?ended", "/findings/new?alert=*"));

    /** Which pages can be shown, but say that something is missing. */
    private static final Map<String, Set<String>> SAYING = Map.of(
            "quarantine",
            Set.of("/people/*", "/people/*?new"),
            "notification",
            Set.of("/alerts"),
            "checkpoint",
            Set.of("/orders/*/exits"),
            "registration",
            Set.of("/orders/*/exits"));

    private static Visitor everybody;
    private static Site site;

    @BeforeAll
    static void walk() throws Exception {
        SmallCounty.in(Visitor.service(), "文字");
        everybody = Visitor.asEverybody();
        site = Site.seenBy(everybody);
    }

    @ParameterizedTest
    @CsvSource({
        "registration, Registration does not answer, 登记服务暂时没有响应",
        "checkpoint, The checkpoint service does not answer, 卡口服务暂时没有响应",
        "quarantine, The quarantine service does not answer, 隔离服务暂时没有响应",
        "inspection, The inspection service does not answer, 督查服务暂时没有响应",
        "notification, The alert service does not answer, 告警服务暂时没有响应"
    })
    void whatIsMissingIsSaidNothingTypedIsLostAndTheRestWorks(String away, String english, String chinese)
            throws Exception {
        var service = Visitor.service();
        SmallCounty.in(service, "文字");
        var closed = new TreeSet<String>();
        var saying = new TreeSet<String>();

        service.whileShut(away, () -> {
            for (var path : site.pages()) {
                var page = everybody.get(path, "en");
                var chinesePage = everybody.get(path, "zh");
                assertThat(page.statusCode()).as(path).isIn(200, 503);
                assertThat(chinesePage.body().contains(chinese))
                        .as(path)
                        .isEqualTo(page.body().contains(english));
                if (page.statusCode() == 503) {
                    assertThat(page.body()).contains(english, "Try again", "href=\"/alerts\"");
                    closed.add(any(path));
                } else if (page.body().contains(english)) {
                    saying.add(any(path));
                }
            }
            if (away.equals("notification")) {
                assertThat(everybody.get("/alerts", "en").body()).doesNotContain("No alerts.");
            }
            for (var form : site.forms().stream().filter(Form::post).toList()) {
                whatWasTypedIsKept(form);
            }
        });

        assertThat(closed).isEqualTo(CLOSED.get(away));
        assertThat(saying).isEqualTo(SAYING.getOrDefault(away, Set.of()));
        for (var path : site.pages()) {
            assertThat(everybody.get(path, "en").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aGateIsCalledByItsNameAndByItsIdWhenNobodyCanTell() throws Exception {
        var service = Visitor.service();
        service.answer(
                "GET /v1/alerts", 200, "{\"items\":[" + Alerts.json("v", "130126100", "west") + "],\"next\":null}");
        var duty = Visitor.as("duty");

        Visitor.service()
                .whileShut(
                        "checkpoint",
                        () -> assertThat(duty.get("/alerts", "en").body()).contains("At gate west"));
    }

    /** As a form to be sent again, or as the form itself. */
    private static void whatWasTypedIsKept(Form form) throws Exception {
        var answer = site.send(form);

        assertThat(answer.statusCode()).as("%s", form).isIn(200, 503);
        if (answer.body().contains("What you typed is kept")) {
            var page = Jsoup.parse(answer.body());
            for (var name : form.names()) {
                assertThat(page.select("main form [name='" + name + "']"))
                        .as("%s %s", form, name)
                        .isNotEmpty();
            }
        } else if (answer.statusCode() == 503) {
            assertThat(answer.body()).as("%s", form).contains("Try again");
        }
    }

    private static String any(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "*");
    }
}
