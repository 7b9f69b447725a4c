package org.lastmile.console;

/** Alerts as notification tells them. */
final class Alerts {

    static final String ID = "0190f3a4-0000-7000-8000-000000000001";

    private Alerts() {}

    static String json(String violation, String place, String gate) {
        return """
                {"id":"%s","violationId":"%s","kind":"HOUSEHOLD_EXIT","severity":"HIGH","state":"OPEN","subject":null,\
                "accountablePlace":"%s","occurredPlace":"%s","occurredPlaces":["%s"],"occurredAt":"2026-01-31T08:00:00Z",\
                "measuredAt":"2026-01-31T08:00:00Z","detectedAt":"2026-01-31T08:00:01Z","openedAt":"2026-01-31T08:00:01Z",\
                "count":1,"late":false,"rule":"r","ruleSource":"s","evidence":[{"name":"gate","value":"%s","unit":null},\
                {"name":"direction","value":"OUT","unit":null}],"acknowledgedBy":null,"acknowledgedAt":null,\
                "resolvedAt":null,"resolution":null,"version":1}""".formatted(ID, violation, place, place, place, gate);
    }
}
