package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.simulator.SyntheticPeople;

/** Wrong values in every field of every form, judged by the real services: each is told beside its field. */
@ExtendWith(OneCounty.class)
class WrongInputIT {

    private static final String PASSWORD = "a password for these tests";
    private static final String VILLAGE = County.TOWN + "201";

    /** Another one in each run: who is on duty there stays so in a stack that keeps its data. */
    private static final String WATCHED =
            "watched-" + UUID.randomUUID().toString().substring(0, 8);

    /** Fills in the form of a page as a browser would, sends it, and reads what the answer says. */
    private static final String SEND = """
            return (async (page, step, values) => {
              const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
              const form = [...(await read(await fetch(page))).querySelectorAll('main form[method=post]')]
                .find(form => (form.elements.step?.value ?? '') === step);
              const sent = new URLSearchParams(new FormData(form));
              if (step) sent.set('step', step);
              for (const [name, value] of Object.entries(values)) sent.set(name, value);
              const answer = await fetch(form.getAttribute('action'), {method: 'POST', body: sent});
              const faults = {'': new URL(answer.url).pathname};
              for (const fault of (await read(answer)).querySelectorAll('main .field .fault'))
                if (fault.textContent) faults[fault.id.replace(/^(service|release|exit|rectification|verification|change|hand-over|use|heartbeat-.*)-(?!fault$)|-fault$/g, '')] = fault.textContent;
              return faults;
            })(...arguments)""";

    private static Browser browser;

    /** What a row of the table calls a page, and where it is. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "register",
            "/people/new",
            "find",
            "/people",
            "raise",
            "/findings/new",
            "gate",
            "/gates/new",
            "quota",
            "/quotas"));

    /** What each form takes; the place is added. */
    private static final Map<String, Map<String, String>> RIGHT = Map.of(
            "register",
            Map.of("document.number", new SyntheticPeople(System.nanoTime()).citizenId(), "name", "欧阳测试"),
            "order",
            Map.of("basis.kind", "ORDER_DATE", "decision.reason", "came home through a risk area"),
            "raise",
            Map.of("title", "no lamp at the gate"),
            "gate",
            Map.of("id", "forms-gate", "name", "东门"));

    @BeforeAll
    static void reachEveryForm(County county) throws Exception {
        var added = county.post("/v1/staff", county.token("ops", "130126"), """
                {"username":"forms.one","password":"%s","roles":["cadre","leader","duty","supervisor","ops"],"place":"%s"}""".formatted(PASSWORD, County.TOWN));
        assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
        browser = Browser.open(URI.create(county.stack().url()), "en", Browser.DESK)
                .signIn("forms.one", PASSWORD);
        PAGES.put("order", right("register").replace("/people/", "/orders/new?person="));
        PAGES.put("served", right("order"));
        PAGES.put("leaving", PAGES.get("served") + "/exits");
        PAGES.put("raised", right("raise"));
        PAGES.put("rectified", right("raise"));
        sendRight("rectified", "rectification", Map.of("note", "put up"));
        PAGES.put("compound", "/compounds/" + VILLAGE);
        PAGES.put(
                "watch",
                sendRight("gate", "", Map.of("id", WATCHED, "name", "西门")).replace("/gates/", "/watch/"));
        sendRight("watch", "sign-in", Map.of());
        PAGES.put("used", "/gates/" + WATCHED);
        sendRight("used", "enrol", Map.of());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "register, -, document.type, X, is none of the choices",
                "register, -, document.number, 110105194912310029, has a wrong check character",
                "register, -, name, '', is missing",
                "register, -, phone, 12345, is not a phone number",
                "register, -, placeCode, 999999999999, is not a known place",
                "register, type=PASSPORT, document.country, XX, is not a country",
                "find, -, type, X, is none of the choices",
                "find, -, number, 1, is not a citizen ID",
                "find, type=PASSPORT, country, XX, is not a country",
                "order, -, placeCode, '', is not the code of a village or compound",
                "order, -, placeCode, 999999999999, This place is not within your own",
                "order, -, basis.kind, X, is none of the choices",
                "order, -, basis.on, 31.1.2026, is not a date of the calendar",
                "order, -, decision.reason, '', is missing",
                "order, -, elapsedDecision.choice, X, is none of the choices",
                "order, elapsed, elapsedDecision.days, 0, is missing or out of range",
                "order, elapsed, elapsedDecision.reason, '', is missing",
                "served, service, proof, X, is none of the choices",
                "served, service, note, LONG, is too long",
                "served, release, reason, X, is none of the choices",
                "served, release, note, LONG, is too long",
                "leaving, exit, kind, X, is none of the choices",
                "leaving, exit, from, 31.1.2026, is not a time",
                "leaving, exit, until, '', is missing",
                "leaving, exit, until, 2020-01-01T10:00, is not after the begin",
                "leaving, exit, gate, a b, is not the id of a gate",
                "leaving, exit, note, LONG, is too long",
                "raise, -, title, '', is missing",
                "raise, -, placeCode, 130127, This place is not within your own",
                "raise, -, description, LONG, is too long",
                "raise, -, severity, X, is none of the choices",
                "raise, -, dueAt, 2020-01-01T10:00, is not in the future",
                "raised, rectification, note, '', is missing",
                "rectified, verification, outcome, X, is none of the choices",
                "rectified, verification, note, '', is missing",
                "rectified, verification, dueAt, 31.1.2026, is not a time",
                "gate, -, name, '', is missing or too long",
                "gate, -, id, a b, is missing or not an id",
                "gate, -, kind, X, is not of the right kind",
                "gate, -, placeCode, 130127, This place is not within your own",
                "compound, change, state, X, is not of the right kind",
                "compound, change, openGate, '', is missing; a closed compound keeps one gate",
                "compound, change, effectiveFrom, 2020-01-01T10:00, lies in the past",
                "compound, change, effectiveFrom, 31.1.2026, is not of the right kind",
                "compound, change, reason, '', is missing",
                "quota, -, most, 0, is missing or out of range",
                "quota, -, days, 31, is missing or out of range",
                "quota, -, subject, X, is not of the right kind",
                "quota, -, direction, X, is not of the right kind",
                "quota, -, placeCode, 130127, This place is not within your own",
                "used, use, name, '', is missing",
                "used, use, directionPolicy, X, is not of the right kind",
                "used, use, openingHours, all day, is not from one time to another",
                "used, use, openingHours, '06:00-10:00, 09:00-12:00', two windows have a time in common",
                "used, use, staffed, X, is not of the right kind",
                "used, heartbeat, heartbeatEverySeconds, 9, is out of range",
                "used, heartbeat, heartbeatEverySeconds, x, is not of the right kind",
                "used, heartbeat, heartbeatEverySeconds, '', is missing",
                "watch, hand-over, note, '', is missing"
            })
    void aWrongValueIsToldBesideItsField(String page, @Nullable String how, String field, String value, String told) {
        var values = new TreeMap<>(RIGHT.getOrDefault(page, Map.of()));
        values.put("placeCode", VILLAGE);
        values.putAll(given(how));
        values.put(field, value.equals("LONG") ? "x".repeat(2001) : value);

        var said = send(page, how == null || how.matches("elapsed|type=.*") ? "" : how, values);

        assertThat(said).containsKey(field);
        assertThat(said.get(field)).startsWith(told);
    }

    private static Map<String, String> given(@Nullable String how) {
        return switch (how) {
            case "elapsed" ->
                Map.of(
                        "basis.kind", "ARRIVAL",
                        "basis.on", "2020-01-01",
                        "elapsedDecision.choice", "FIXED_DAYS",
                        "elapsedDecision.days", "3",
                        "elapsedDecision.reason", "r",
                        "decision.reason", "r");
            case "change" -> Map.of("state", "CLOSED", "openGate", WATCHED, "reason", "r");
            case "type=PASSPORT" -> Map.of("document.type", "PASSPORT", "type", "PASSPORT");
            case "verification" -> Map.of("outcome", "REJECTED", "note", "still dark");
            case null, default -> Map.of();
        };
    }

    /** Sends what a form takes, and returns where that leads. */
    private static String right(String page) {
        return sendRight(page, "", Objects.requireNonNull(RIGHT.get(page)));
    }

    private static String sendRight(String page, String step, Map<String, String> values) {
        var all = new TreeMap<>(values);
        all.put("placeCode", VILLAGE);
        var said = await().atMost(Duration.ofSeconds(20))
                .until(() -> send(page, step, all), answer -> !answer.containsValue("/orders/new"));
        assertThat(said).containsOnlyKeys("");
        return Objects.requireNonNull(said.get(""));
    }

    private static Map<String, String> send(String page, String step, Map<String, String> values) {
        var said = (Map<?, ?>)
                Objects.requireNonNull(browser.script(SEND, Objects.requireNonNull(PAGES.get(page)), step, values));
        var faults = new TreeMap<String, String>();
        said.forEach((field, fault) -> faults.put(String.valueOf(field), String.valueOf(fault)));
        return faults;
    }
}
