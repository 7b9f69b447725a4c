package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.console.Site.Form;

/** What holds for every form, also for one that is added later. */
class FormsIT {

    /** Breaks out of an attribute, an element, a text area and a script. */
    private static final String MARKUP =
            "\"' onfocus=alert(1) x=\"><img src=x onerror=alert(1)></textarea></script><script>alert(2)</script>";

    private static final Pattern OF_OURS = Pattern.compile("(/|#).*");

    private static Visitor everybody;
    private static Site site;

    private final SmallService service = Visitor.service();

    @BeforeAll
    static void walk() throws Exception {
        SmallCounty.in(Visitor.service(), MARKUP);
        everybody = Visitor.asEverybody();
        site = Site.seenBy(everybody);
    }

    @BeforeEach
    void tellOfTheCounty() {
        SmallCounty.in(service, MARKUP);
    }

    @Test
    void allFormsAreFound() {
        assertThat(site.forms().stream().map(form -> form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "*")))
                .contains(
                        "/alerts",
                        "/alerts/*",
                        "/alerts/*/acknowledgement",
                        "/people",
                        "/people/new",
                        "/people/of-alert",
                        "/orders/new",
                        "/orders/*",
                        "/orders/*/exits",
                        "/findings",
                        "/findings/new",
                        "/findings/*",
                        "/gates/new",
                        "/gates/south",
                        "/watch/south",
                        "/watch/north",
                        "/quotas",
                        "/compounds/" + SmallCounty.VILLAGE);
        assertThat(site.forms().stream().map(form -> form.given().getOrDefault("step", "")))
                .contains("service release rectification verification enrol issue revoke enrol-claim claim".split(" "))
                .contains("decide sign-in hand-over accept sign-out shut change end use heartbeat".split(" "));
    }

    @Test
    void whatServicesTellIsShownAsText() throws Exception {
        var telling = new ArrayList<String>();
        for (var path : site.pages()) {
            var page = everybody.get(path, "en");

            assertHarmless(page, path);
            if (page.body().contains("&lt;img src=x onerror=alert(1)&gt;")) {
                telling.add(path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "*"));
            }
        }

        assertThat(telling)
                .contains("/alerts", "/alerts/*", "/people/*", "/orders/*", "/findings", "/findings/*", "/gates")
                .contains("/gates/south", "/watch", "/watch/south", "/compounds/" + SmallCounty.VILLAGE);
    }

    @Test
    void whatIsTypedIntoAFieldComesBackAsText() throws Exception {
        for (var form : site.forms()) {
            for (var field : form.names()) {
                var answer = site.send(form.with(Map.of(field, MARKUP)));

                assertHarmless(answer, form + " " + field);
            }
        }
    }

    @Test
    void aFaultStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        int fields = 0;
        for (var form : site.forms().stream().filter(Form::post).toList()) {
            service.refuse(problem(form));
            var typed = form.fields().stream().collect(Collectors.toMap(field -> field, FormsIT::typed));

            var page = Jsoup.parse(site.send(form.with(typed)).body());

            for (var field : form.fields()) {
                var input = page.expectFirst("[id='" + form.at() + field + "']");
                var fault = page.expectFirst("[id='" + form.at() + field + "-fault']");
                assertThat(fault.text()).isEqualTo("wrong: " + field + MARKUP);
                assertThat(input.attr("aria-invalid")).isEqualTo("true");
                assertThat(input.attr("aria-describedby").split(" ")).contains(fault.id());
                assertThat(input.tagName().equals("select") ? typed.get(field) : input.val())
                        .isEqualTo(typed.get(field));
                fields++;
            }
            assertThat(page.select("[aria-invalid=true]"))
                    .as("%s", form)
                    .hasSize(form.fields().size());
        }
        assertThat(fields).isGreaterThanOrEqualTo(47);
    }

    @Test
    void aPlaceThatCannotBeToldIsSaidBesideItsField() throws Exception {
        var forms = site.forms().stream()
                .filter(form -> form.post() && form.fields().contains("placeCode"))
                .toList();
        for (var form : forms) {
            var page = Jsoup.parse(
                    site.send(form.with(Map.of("placeCode", "somewhere"))).body());

            assertThat(page.select("#placeCode-fault").text())
                    .as("%s", form)
                    .startsWith("Several places are called so");
            assertThat(page.select("#placeCode").val()).isEqualTo("somewhere");
        }
        assertThat(forms).hasSize(5);
        assertThat(Jsoup.parse(everybody.get("/alerts?place=somewhere", "en").body())
                        .select("#place-fault")
                        .text())
                .startsWith("Several places are called so");
    }

    @Test
    void aPlaceOfOthersIsRefusedBesideItsField() throws Exception {
        service.refuse("""
                {"type":"t","title":"t","status":403,"detail":"d","code":"place-not-yours","errors":[]}""");
        for (var form : site.forms().stream()
                .filter(form -> form.post() && form.fields().contains("placeCode"))
                .toList()) {
            var page = Jsoup.parse(
                    site.send(form.with(Map.of("placeCode", "130127"))).body());

            assertThat(page.select("#placeCode-fault").text())
                    .as("%s", form)
                    .isEqualTo("This place is not within your own.");
        }
    }

    @Test
    void noFormDoesAnythingWithoutItsToken() throws Exception {
        for (var form : site.forms().stream().filter(Form::post).toList()) {
            service.forget();

            var answer = site.send(form.forged());

            assertThat(answer.statusCode()).as("%s", form).isEqualTo(403);
            assertThat(service.wasAsked()).as("%s", form).isFalse();
        }
    }

    @Test
    void aFormThatMakesSomethingIsSentOnceHoweverOftenItIsSent() throws Exception {
        var making = Map.of(
                "/people/new",
                "POST /v1/persons",
                "/orders/new",
                "POST /v1/orders",
                "/findings/new",
                "POST /v1/findings",
                "/orders/" + SmallCounty.ORDER + "/exits exit",
                "POST /v1/orders/" + SmallCounty.ORDER + "/exits",
                "/gates/south enrol",
                "POST /v1/gates/south/devices",
                "/gates/south claim",
                "POST /v1/devices/south-1/claim-codes",
                "/gates/south issue",
                "POST /v1/devices/south-1/credentials");
        var keys = new HashMap<String, String>();
        for (var form : site.forms().stream().filter(Form::post).toList()) {
            var made = making.get((form.action() + " " + form.given().getOrDefault("step", "")).strip());
            if (made != null) {
                var once = key(form, made);
                var again = key(form, made);

                assertThat(again).as("%s", form).isEqualTo(once).isNotBlank();
                keys.put(once, made);
            }
        }
        assertThat(keys.values()).containsAll(making.values());
    }

    private String key(Form form, String made) throws Exception {
        service.forget();
        SmallCounty.in(service, MARKUP);
        site.send(
                form.with(form.given().containsKey("placeCode") ? Map.of("placeCode", SmallCounty.VILLAGE) : Map.of()));
        return String.valueOf(service.asked(made).headers().getFirst("Idempotency-Key"));
    }

    private static String typed(String field) {
        return field.equals("placeCode") ? SmallCounty.VILLAGE + " " + MARKUP : field + MARKUP;
    }

    private static String problem(Form form) {
        var errors = form.fields().stream()
                .map(field -> "{\"field\":\"%s\",\"reason\":\"wrong: %s\",\"allowed\":null}"
                        .formatted(field, (field + MARKUP).replace("\"", "\\\"")))
                .collect(Collectors.joining(","));
        return """
                {"type":"t","title":"t","status":400,"detail":"d","code":"validation-failed","errors":[%s]}""".formatted(errors);
    }

    /** Nothing that was typed became a part of the page, and every address on it is ours. */
    private static void assertHarmless(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("img, script:not([src]), [onfocus], [onerror]"))
                .as(what)
                .isEmpty();
        for (var attribute :
                List.of("href", "src", "action", "hx-get", "hx-post", "data-stream", "data-rows", "data-now")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .as(what)
                    .allMatch(address -> OF_OURS.matcher(address).matches());
        }
    }
}
