package org.lastmile.console;

import static org.lastmile.console.SmallCounty.PERSON;
import static org.lastmile.console.SmallCounty.TIME;
import static org.lastmile.console.SmallCounty.VILLAGE;
import static org.lastmile.console.SmallCounty.json;
import static org.lastmile.console.SmallCounty.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two gates of the village of a {@link SmallCounty}, with what happens there. */
record SmallGates(SmallService service, String text) {

    private static final String CREDENTIAL = "0190f3a4-0000-7000-8000-00000000000e";
    private static final String HELD = "0190f3a4-0000-7000-8000-00000000000f";
    private static final String DECIDED = "0190f3a4-0000-7000-8000-000000000012";
    private static final String MINE = "0190f3a4-0000-7000-8000-000000000010";
    private static final String THEIRS = "0190f3a4-0000-7000-8000-000000000011";

    /** From now on the service tells of the gates. */
    void tell() {
        gates();
        watch();
        compound();
        quota();
    }

    private void gates() {
        var device = json(Map.of(
                "deviceId",
                "south-1",
                "enrolledAt",
                TIME,
                "firmware",
                text,
                "heartbeatEverySeconds",
                60,
                "silentSince",
                TIME,
                "suspicions",
                List.of(Map.of("aspect", "COLD", "since", TIME), Map.of("aspect", text, "since", TIME)),
                "credentials",
                List.of(Map.of("credentialId", CREDENTIAL, "createdAt", TIME))));
        var issued = json(Map.of("deviceId", "south-1", "credential", text));
        service.answer("GET /v1/gates", 200, page(gate("south"), gate("north")));
        service.answer("POST /v1/gates", 201, gate("south"));
        service.answer("GET /v1/gates/south", 200, gate("south"));
        service.answer("GET /v1/gates/north", 200, gate("north"));
        service.answer("POST /v1/gates/south/shut-confirmations", 204, "");
        service.answer("PUT /v1/gates/south", 200, gate("south"));
        service.answer("PATCH /v1/devices/south-1", 204, "");
        service.answer("GET /v1/gates/north/devices", 200, page());
        service.answer("GET /v1/gates/south/devices", 200, page(device));
        service.answer("POST /v1/gates/south/devices", 201, issued);
        service.answer("POST /v1/devices/south-1/credentials", 201, issued);
        service.answer(
                "POST /v1/devices/south-1/claim-codes", 201, json(Map.of("deviceId", "south-1", "claimCode", text)));
        service.answer("DELETE /v1/devices/south-1/credentials/" + CREDENTIAL, 204, "");
    }

    private String gate(String id) {
        return json(Map.of(
                "id",
                id,
                "name",
                text,
                "kind",
                "COMPOUND",
                "placeCode",
                VILLAGE,
                "directionPolicy",
                "IN_ONLY",
                "openingHours",
                List.of(Map.of("from", "06:00", "to", "09:00"), Map.of("from", "17:00", "to", "20:00")),
                "staffed",
                true));
    }

    /** Everybody answers for the south gate, somebody else there wants to hand over; nobody is at the north gate. */
    private void watch() {
        var decided = Map.of("decision", "LET_PASS", "reason", text, "decidedBy", text, "decidedAt", TIME);
        service.answer(
                "GET /v1/holds",
                200,
                page(json(hold(HELD, Map.of())), json(hold(DECIDED, Map.of("decision", decided)))));
        service.answer("POST /v1/holds/" + HELD + "/decision", 200, "{}");
        var shifts = "/v1/gates/south/shifts";
        service.answer(
                "GET " + shifts,
                200,
                page(
                        shift(MINE, "v.everybody", Map.of()),
                        shift(THEIRS, text, Map.of("handOverSignedAt", TIME, "handOverNote", text))));
        service.answer("GET /v1/gates/north/shifts", 200, page());
        service.answer("POST /v1/gates/north/shifts", 201, "{}");
        service.answer("POST " + shifts + "/" + MINE + "/hand-over", 200, "{}");
        service.answer("POST " + shifts + "/" + THEIRS + "/acceptance", 200, "{}");
        service.answer("POST " + shifts + "/" + MINE + "/sign-out", 200, "{}");
        service.answer("POST " + shifts + "/" + THEIRS + "/sign-out", 200, "{}");
    }

    private Map<String, Object> hold(String id, Map<String, Object> more) {
        var hold = new HashMap<String, Object>(more);
        hold.putAll(Map.of(
                "passageId",
                id,
                "personToken",
                PERSON,
                "plateToken",
                PERSON,
                "deviceId",
                text,
                "direction",
                "OUT",
                "causes",
                List.of("QUOTA_SPENT", text),
                "measuredAt",
                TIME,
                "late",
                true));
        return hold;
    }

    private static String shift(String id, String staff, Map<String, Object> more) {
        var shift = new HashMap<String, Object>(more);
        shift.putAll(Map.of(
                "shiftId", id, "staff", staff, "until", TIME, "signedInAt", TIME, "responsible", more.isEmpty()));
        return json(shift);
    }

    private void quota() {
        var quota = json(Map.of(
                "quotaId", HELD, "placeCode", VILLAGE, "subject", "PERSON", "direction", "OUT", "most", 1, "days", 2));
        service.answer("GET /v1/quotas", 200, page(quota));
        service.answer("POST /v1/quotas", 201, quota);
        service.answer("DELETE /v1/quotas/" + HELD, 204, "");
    }

    private void compound() {
        var change = Map.of(
                "state",
                "SEALED",
                "openGate",
                text,
                "effectiveFrom",
                TIME,
                "reason",
                text,
                "decidedAt",
                TIME,
                "decidedBy",
                text);
        var compound = json(Map.of(
                "placeCode",
                VILLAGE,
                "state",
                "CLOSED",
                "openGate",
                "north",
                "since",
                TIME,
                "next",
                change,
                "history",
                List.of(change)));
        service.answer("GET /v1/compounds/" + VILLAGE, 200, compound);
        service.answer("PUT /v1/compounds/" + VILLAGE + "/state", 200, compound);
        service.answer(
                "GET /v1/compounds/" + VILLAGE + "/presence", 200, json(Map.of("placeCode", VILLAGE, "inside", 12)));
    }
}
