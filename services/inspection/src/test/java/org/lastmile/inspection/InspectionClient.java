package org.lastmile.inspection;

import java.time.Instant;
import java.util.UUID;
import org.lastmile.platform.testing.StaffClient;

/** Speaks to the service as staff do. */
final class InspectionClient extends StaffClient {

    InspectionClient(String role, String place) {
        super(
                RunningInspection.service().http(),
                RunningInspection.CORNER.issuer().token(role, place));
    }

    Answer raise(String place, Instant dueAt) {
        return post("/v1/findings", body(place, dueAt.toString()));
    }

    static String body(String place, String dueAt) {
        return """
                {"placeCode": "%s", "title": "no record of visits", "severity": "NORMAL", "dueAt": "%s"}""".formatted(place, dueAt);
    }

    Answer rectify(UUID finding) {
        return post("/v1/findings/" + finding + "/rectification", "{\"note\": \"visited\"}");
    }
}
