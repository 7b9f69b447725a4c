package org.lastmile.inspection;

import static org.lastmile.inspection.RunningInspection.CORNER;
import static org.lastmile.inspection.World.TOWN;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;

/** Proves the promises that all services share. */
class InspectionContractIT extends PlatformContract {

    private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

    @Override
    protected ServiceUnderTest service() {
        return RunningInspection.service().underTest(requests(), inbound());
    }

    private static Requests requests() {
        String inspector = CORNER.issuer().token("inspector", TOWN);
        return new Requests(
                Request.get("/v1/findings/00000000-0000-0000-0000-000000000000", inspector),
                Request.post("/v1/findings", "{\"title\": \"x\"}", inspector),
                Request.get("/v1/findings", inspector),
                "rectification_duty");
    }

    /** Updates of an alert: each raises the version that is remembered by one. */
    private static Inbound inbound() {
        return new Inbound(
                "notification.alerts",
                "inspection.alerts",
                () -> UUID.randomUUID().toString(),
                key -> World.updated(UUID.fromString(key), VERSIONS.merge(key, 1L, Long::sum)),
                key -> World.version(UUID.fromString(key)));
    }
}
