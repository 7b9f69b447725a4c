package org.lastmile.console;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A little of everything that pages show, in which every text that a person may have typed is the one given. */
final class SmallCounty {

    /** A village of the town that a {@link Visitor} belongs to. */
    static final String VILLAGE = "130126100201";

    private static final JsonMapper JSON = new JsonMapper();
    static final String PERSON = "P".repeat(43);
    private static final String MATE = "M".repeat(43);
    private static final String HOUSEHOLD = "0190f3a4-0000-7000-8000-00000000002a";
    private static final String ALERT = "0190f3a4-0000-7000-8000-00000000000a";
    private static final String REPEATED = "0190f3a4-0000-7000-8000-00000000001a";
    private static final String WRONG_GATE = "0190f3a4-0000-7000-8000-00000000001b";
    static final String ORDER = "0190f3a4-0000-7000-8000-00000000000b";
    private static final String RAISED = "0190f3a4-0000-7000-8000-00000000000c";
    private static final String RECTIFIED = "0190f3a4-0000-7000-8000-00000000000d";
    private static final String VIOLATION = "0190f3a4-0000-7000-8000-00000000000e";
    private static final String EXIT = "0190f3a4-0000-7000-8000-00000000000f";
    static final String TIME = "2026-01-31T08:00:00Z";

    private final SmallService service;
    private final String text;

    private SmallCounty(SmallService service, String text) {
        this.service = service;
        this.text = text;
    }

    /** From now on the service tells of this county. */
    static void in(SmallService service, String text) {
        var county = new SmallCounty(service, text);
        service.otherwise(404, """
                {"type":"t","title":"t","status":404,"detail":"d","code":"not-found","errors":[]}""");
        county.places();
        county.people();
        county.orders();
        county.findings();
        new SmallGates(service, text).tell();
        county.alerts();
    }

    private void places() {
        service.answer(
                "GET /v1/places", 200, "{\"items\":[" + place("130126100", "灵寿镇") + "," + place(VILLAGE, text) + "]}");
    }

    private static String place(String code, String name) {
        return json(Map.of("code", code, "name", name, "level", "TOWN", "parent", "130126", "version", 1));
    }

    private void people() {
        service.answer("POST /v1/persons", 201, person(PERSON));
        service.answer("POST /v1/persons/search", 200, person(PERSON));
        service.answer("GET /v1/persons/" + PERSON, 200, person(PERSON));
        service.answer("GET /v1/persons/" + MATE, 200, person(MATE));
        service.answer("GET /v1/households/" + HOUSEHOLD, 200, json(Map.of("members", List.of(PERSON, MATE))));
    }

    private String person(String token) {
        var document = Map.of("type", "CN_ID", "country", "CHN", "number", text);
        return json(Map.of(
                "personToken",
                token,
                "name",
                text,
                "phone",
                text,
                "placeCode",
                VILLAGE,
                "householdId",
                HOUSEHOLD,
                "documents",
                List.of(document)));
    }

    private void orders() {
        var order = json(Map.ofEntries(
                Map.entry("id", ORDER),
                Map.entry("personToken", PERSON),
                Map.entry("state", "ISSUED"),
                Map.entry("placeCode", VILLAGE),
                Map.entry("accountablePlace", "130126100"),
                Map.entry("basis", "ARRIVAL"),
                Map.entry("countedFrom", "2026-01-31"),
                Map.entry("endsOn", "2026-02-14"),
                Map.entry("remainingDays", 14),
                Map.entry("issuedAt", TIME),
                Map.entry("issuedBy", text),
                Map.entry("version", 1)));
        service.answer("GET /v1/orders", 200, page(order));
        service.answer("POST /v1/orders", 201, order);
        several("/v1/orders/" + ORDER, order, "service", "release");
        var exit = json(Map.of(
                "id",
                EXIT,
                "kind",
                "APPROVED_EXIT",
                "personToken",
                MATE,
                "from",
                TIME,
                "until",
                TIME,
                "gate",
                text,
                "reason",
                "SUPPLIES",
                "state",
                "OPEN",
                "approvedBy",
                text,
                "version",
                1));
        service.answer("GET /v1/orders/" + ORDER + "/exits", 200, page(exit));
        service.answer("POST /v1/orders/" + ORDER + "/exits", 201, exit);
        service.answer("POST /v1/orders/" + ORDER + "/exits/" + EXIT + "/withdrawal", 200, exit);
    }

    private void findings() {
        service.answer("GET /v1/findings", 200, page(finding(RAISED, "RAISED"), finding(RECTIFIED, "RECTIFIED")));
        service.answer("POST /v1/findings", 201, finding(RAISED, "RAISED"));
        several("/v1/findings/" + RAISED, finding(RAISED, "RAISED"), "rectification");
        several("/v1/findings/" + RECTIFIED, finding(RECTIFIED, "RECTIFIED"), "verification");
    }

    private String finding(String id, String state) {
        return json(Map.ofEntries(
                Map.entry("id", id),
                Map.entry("placeCode", VILLAGE),
                Map.entry("title", text),
                Map.entry("description", text),
                Map.entry("severity", "NORMAL"),
                Map.entry("state", state),
                Map.entry("dueAt", TIME),
                Map.entry("overdue", true),
                Map.entry("alertId", ALERT),
                Map.entry("rectificationNote", text),
                Map.entry("verificationNote", text),
                Map.entry("version", 1)));
    }

    private void alerts() {
        service.answer(
                "GET /v1/alerts",
                200,
                page(
                        alert(ALERT, "HOUSEHOLD_EXIT"),
                        alert(REPEATED, "REPEAT_ATTEMPT"),
                        alert(WRONG_GATE, "WRONG_GATE")));
        several("/v1/alerts/" + ALERT, alert(ALERT, "HOUSEHOLD_EXIT"), "acknowledgement");
        several("/v1/alerts/" + REPEATED, alert(REPEATED, "REPEAT_ATTEMPT"), "acknowledgement");
        several("/v1/alerts/" + WRONG_GATE, alert(WRONG_GATE, "WRONG_GATE"), "acknowledgement");
        service.answer("POST /v1/violations/" + VIOLATION + "/clearance", 200, "{}");
        service.answer("POST /v1/gate-violations/" + VIOLATION + "/clearance", 200, "{}");
    }

    private String alert(String id, String kind) {
        return json(Map.ofEntries(
                Map.entry("id", id),
                Map.entry("violationId", VIOLATION),
                Map.entry("kind", kind),
                Map.entry("severity", "HIGH"),
                Map.entry("state", "OPEN"),
                Map.entry("subject", PERSON),
                Map.entry("accountablePlace", VILLAGE),
                Map.entry("occurredPlace", VILLAGE),
                Map.entry("occurredAt", TIME),
                Map.entry("openedAt", TIME),
                Map.entry("count", 1),
                Map.entry("late", false),
                Map.entry("rule", text),
                Map.entry("ruleSource", text),
                Map.entry("acknowledgedBy", text),
                Map.entry(
                        "evidence", List.of(evidence("gate", "south"), evidence("title", text), evidence(text, text))),
                Map.entry("version", 1)));
    }

    private static Map<String, String> evidence(String name, String value) {
        return Map.of("name", name, "value", value, "unit", value);
    }

    /** One thing to be read, and the same after each of these deeds. */
    private void several(String path, String one, String... deeds) {
        service.answer("GET " + path, 200, one);
        for (var deed : deeds) {
            service.answer("POST " + path + "/" + deed, 200, one);
        }
    }

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
