package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exits of an order: who of the household can be chosen, and that nobody is named to whom they are none of. */
class ExitIT {

    private static final String ORDER = "0190f3a4-0000-7000-8000-0000000000dd";
    private static final String HOME = "0190f3a4-0000-7000-8000-0000000000ee";
    private static final String FATHER = "F".repeat(43);
    private static final String SON = "S".repeat(43);
    private static final String ELSEWHERE = "E".repeat(43);
    private static final String PAGE = "/orders/" + ORDER + "/exits";
    private static final String GATES = "GET /v1/gates";
    private static final String EXITS = "/v1/orders/" + ORDER + "/exits";

    private final SmallService service = Visitor.service();

    @BeforeEach
    void aFatherMayNotLeaveAndHisSonLivesWithHim() {
        service.answer("GET /v1/orders/" + ORDER, 200, """
                {"id":"%s","personToken":"%s","state":"SERVED","placeCode":"130126100","accountablePlace":"130126100",
                "basis":"ARRIVAL","countedFrom":"2026-01-31","endsOn":"2026-02-14","remainingDays":14,
                "issuedAt":"2026-01-31T08:00:00Z","issuedBy":"v.leader","version":1}""".formatted(ORDER, FATHER));
        service.answer("GET /v1/persons/" + FATHER, 200, person(FATHER, "欧*", "130*************11"));
        service.answer("GET /v1/persons/" + SON, 200, person(SON, "欧*", "130*************38"));
        service.answer("GET /v1/persons/" + ELSEWHERE, 404, """
                {"type":"t","title":"t","status":404,"detail":"d","code":"person-unknown","errors":[]}""");
        service.answer("GET /v1/households/" + HOME, 200, """
                {"householdId":"%s","placeCode":"130126100","members":["%s","%s","%s"],"version":1}""".formatted(HOME, FATHER, SON, ELSEWHERE));
        service.answer("GET " + EXITS, 200, """
                {"items":[{"id":"0190f3a4-0000-7000-8000-0000000000ff","kind":"APPROVED_EXIT","personToken":"%s",
                "from":"2026-01-31T08:00:00Z","until":"2026-01-31T10:00:00Z","reason":"SUPPLIES","state":"OVER",
                "approvedBy":"v.duty","version":1}]}""".formatted(SON));
        service.answer("POST " + EXITS, 201, "{\"version\":1}");
        service.answer(GATES, 200, "{\"items\":[],\"next\":null}");
    }

    @Test
    void whoLivesThereIsOfferedMaskedAndSentByToken() throws Exception {
        var duty = Visitor.as("duty");

        var page = Jsoup.parse(duty.get(PAGE, "en").body());
        var offered = page.select("#exit-kind option").eachText();
        var son = page.select("#exit-kind option").get(1).val();
        var done = duty.post(PAGE, PAGE, fields(son));

        assertThat(offered)
                .containsExactly(
                        "Under this order: 欧* 130*************11",
                        "Lives there too: 欧* 130*************38",
                        "All others who live there: announced opening of the door");
        assertThat(page.select(".cards").text()).contains("欧* 130*************38");
        assertThat(page.html()).doesNotContain(FATHER, SON, ELSEWHERE);
        assertThat(Caller.location(done).getPath()).isEqualTo(PAGE);
        assertThat(service.asked("POST " + EXITS).body())
                .contains("\"kind\":\"APPROVED_EXIT\"", "\"personToken\":\"" + SON + "\"")
                .contains("\"until\":\"2026-02-01T08:00:00Z\"");
    }

    @Test
    void whoCannotBeShownForNowIsNotLeftOut() throws Exception {
        service.answer("GET /v1/persons/" + SON, 429, """
                {"type":"t","title":"t","status":429,"detail":"d","code":"too-many-questions","errors":[]}""");

        var page = Jsoup.parse(Visitor.as("duty").get(PAGE, "en").body());

        assertThat(page.text()).contains("Nobody else can be chosen now.");
    }

    @Test
    void thePersonUnderTheOrderAndTheOpeningNeedNoToken() throws Exception {
        var duty = Visitor.as("duty");

        duty.post(PAGE, PAGE, fields("ANNOUNCED_OPENING"));

        assertThat(service.asked("POST " + EXITS).body())
                .contains("\"kind\":\"ANNOUNCED_OPENING\"")
                .doesNotContain("personToken");
    }

    @Test
    void theOnlyGateIsChosenByName() throws Exception {
        service.answer(
                GATES, 200, """
                {"items":[%s,%s],"next":null}""".formatted(gate("c-north", "North gate", "COMPOUND"), gate("r-1", "Bridge", "ROAD")));
        var duty = Visitor.as("duty");

        var page = Jsoup.parse(duty.get(PAGE, "en").body());
        var fields = new HashMap<>(fields("APPROVED_EXIT"));
        fields.put("gate", "c-north");
        duty.post(PAGE, PAGE, fields);

        assertThat(page.select("#exit-gate option").eachText()).containsExactly("Any gate", "North gate (c-north)");
        assertThat(service.asked("POST " + EXITS).body()).contains("\"gate\":\"c-north\"");
    }

    @Test
    void withoutCheckpointAnExitByAnyGateCanStillBeApproved() throws Exception {
        var duty = Visitor.as("duty");

        Visitor.service().whileShut("checkpoint", () -> {
            var page = Jsoup.parse(duty.get(PAGE, "en").body());

            assertThat(page.select("#exit-gate option").eachText()).containsExactly("Any gate");
            assertThat(page.text())
                    .contains("No single gate can be chosen now. The checkpoint service does not answer");
        });
    }

    @Test
    void whoIsNotOfTheHouseholdIsToldBesideTheField() throws Exception {
        service.answer("POST " + EXITS, 400, """
                {"type":"t","title":"t","status":400,"detail":"d","code":"person-not-of-household","errors":
                [{"field":"personToken","reason":"does not live with the person under the order","allowed":"a person"}]}""");
        var duty = Visitor.as("duty");
        var son = Jsoup.parse(duty.get(PAGE, "en").body())
                .select("#exit-kind option")
                .get(1)
                .val();

        var page = Jsoup.parse(duty.post(PAGE, PAGE, fields(son)).body());

        assertThat(page.select("#exit-kind-fault").text()).startsWith("This person does not live with");
        assertThat(page.select("#exit-kind option[selected]").val()).isEqualTo(son);
        assertThat(page.text()).doesNotContain("personToken");
    }

    @Test
    void whoMayNotSeePeopleSeesNobodyAndNobodyIsAskedFor() throws Exception {
        var auditor = Visitor.as("auditor");
        service.answer("GET /v1/persons/" + FATHER, 500, "asked for somebody");

        var page = auditor.get(PAGE, "en").body();

        assertThat(page).contains("one person of the household", "supplies").doesNotContain("欧*", "exit-kind");
        assertThat(page).doesNotContain("does not answer");
    }

    @Test
    void whoIsRegisteredElsewhereIsNotNamedAndItIsSaidWhy() throws Exception {
        service.answer("GET /v1/persons/" + FATHER, 404, """
                {"type":"t","title":"t","status":404,"detail":"d","code":"person-unknown","errors":[]}""");
        var duty = Visitor.as("duty");

        var page = Jsoup.parse(duty.get(PAGE, "en").body());

        assertThat(page.select("#exit-kind option")).hasSize(2);
        assertThat(page.text())
                .contains("Nobody else can be chosen now. Their home is registered outside of your place.");
    }

    @Test
    void withoutRegistrationThePersonUnderTheOrderCanStillBeLetOut() throws Exception {
        var duty = Visitor.as("duty");

        Visitor.service().whileShut("registration", () -> {
            var page = Jsoup.parse(duty.get(PAGE, "en").body());

            assertThat(page.select("#exit-kind option").eachText())
                    .containsExactly(
                            "The person under this order", "All others who live there: announced opening of the door");
            assertThat(page.text()).contains("Nobody else can be chosen now. Registration does not answer");
        });
    }

    private static Map<String, String> fields(String kind) {
        return Map.of(
                "step",
                "exit",
                "key",
                "k",
                "kind",
                kind,
                "until",
                "2026-02-01T16:00",
                "reason",
                "SUPPLIES",
                "gate",
                "");
    }

    private static String gate(String id, String name, String kind) {
        return """
                {"id":"%s","name":"%s","kind":"%s","placeCode":"130126100","directionPolicy":"BOTH","openingHours":[],
                "staffed":true,"version":1}""".formatted(id, name, kind);
    }

    private static String person(String token, String name, String number) {
        return """
                {"personToken":"%s","name":"%s","placeCode":"130126100","householdId":"%s","documents":
                [{"type":"CN_ID","country":"CHN","number":"%s"}]}""".formatted(token, name, HOME, number);
    }
}
