package org.lastmile.quarantine;

import org.lastmile.platform.testing.StaffClient;

/** Speaks to the service as staff do. */
final class QuarantineClient extends StaffClient {

    QuarantineClient(String role, String place) {
        super(
                RunningQuarantine.service().http(),
                RunningQuarantine.CORNER.issuer().token(role, place));
    }

    Answer order(String person, String place) {
        return post("/v1/orders", orderBody(person, place, today(), ""));
    }

    static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    static String orderBody(String person, String place, String on, String more) {
        return """
                {"personToken": "%s", "placeCode": "%s", "basis": {"kind": "ARRIVAL", "on": "%s"},
                 "decision": {"reason": "came from the risk area"} %s}""".formatted(person, place, on, more);
    }
}
