package org.lastmile.quarantine;

import static org.lastmile.quarantine.Family.COMPOUND;
import static org.lastmile.quarantine.RunningQuarantine.CORNER;

import org.lastmile.event.checkpoint.Direction;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves the promises that all services share. */
class QuarantineContractIT extends PlatformContract {

    @Override
    protected ServiceUnderTest service() {
        return RunningQuarantine.service().underTest(requests(), inbound());
    }

    private static Requests requests() {
        String leader = CORNER.issuer().token("leader", "130126");
        return new Requests(
                Request.get("/v1/orders/00000000-0000-0000-0000-000000000000", leader),
                Request.post("/v1/orders", "{\"personToken\": \"x\"}", leader),
                Request.get("/v1/orders?person=" + "P".repeat(43), leader),
                "quarantine_order");
    }

    /** Exits of a person under order: each adds one to the passages of the episode. */
    private static Inbound inbound() {
        var database = JdbcClient.create(CORNER.directDatabase());
        return new Inbound(
                "checkpoint.passages",
                "quarantine.passages",
                QuarantineContractIT::personUnderOrder,
                person -> Family.passage(person, Direction.OUT, COMPOUND, Family.now(), false),
                person -> database.sql("select coalesce(sum(passages), 0) from violation where subject = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
    }

    private static String personUnderOrder() {
        String person = Family.of(1).member(0);
        new QuarantineClient("leader", "130126").order(person, COMPOUND);
        return person;
    }
}
