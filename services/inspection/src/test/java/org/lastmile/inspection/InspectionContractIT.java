package org.lastmile.inspection;

import static org.lastmile.inspection.RunningInspection.CORNER;
import static org.lastmile.inspection.World.TOWN;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the promises that all services share. */
class InspectionContractIT extends PlatformContract {

    private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

    @Override
    protected ServiceUnderTest service() {
        var context = RunningInspection.context();
        var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        String management = Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port"));
        return new ServiceUnderTest(
                CORNER,
                context.getBean(Outbox.class),
                new TransactionAwareDataSourceProxy(context.getBean(DataSource.class)),
                work -> template.executeWithoutResult(status -> work.run()),
                URI.create("http://127.0.0.1:" + RunningInspection.port()),
                URI.create("http://127.0.0.1:" + management),
                requests(),
                inbound(),
                true);
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
