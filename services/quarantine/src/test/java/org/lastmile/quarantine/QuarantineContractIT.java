package org.lastmile.quarantine;

import static org.lastmile.quarantine.Family.COMPOUND;
import static org.lastmile.quarantine.RunningQuarantine.CORNER;

import java.net.URI;
import java.util.Objects;
import javax.sql.DataSource;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the promises that all services share. */
class QuarantineContractIT extends PlatformContract {

    @Override
    protected ServiceUnderTest service() {
        var context = RunningQuarantine.context();
        var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        String management = Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port"));
        return new ServiceUnderTest(
                CORNER,
                context.getBean(Outbox.class),
                new TransactionAwareDataSourceProxy(context.getBean(DataSource.class)),
                work -> template.executeWithoutResult(status -> work.run()),
                URI.create("http://127.0.0.1:" + RunningQuarantine.port()),
                URI.create("http://127.0.0.1:" + management),
                requests(),
                inbound(),
                true);
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
