package org.lastmile.notification;

import static org.lastmile.notification.WholeService.Corner.MODULE;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the promises that all services share. */
@WholeService
class NotificationContractIT extends PlatformContract {

    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private final ApplicationContext context;
    private final int port;

    @Autowired
    NotificationContractIT(ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.port = port;
    }

    @Override
    protected ServiceUnderTest service() {
        var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        int management = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return new ServiceUnderTest(
                MODULE,
                context.getBean(Outbox.class),
                new TransactionAwareDataSourceProxy(context.getBean(DataSource.class)),
                work -> template.executeWithoutResult(status -> work.run()),
                URI.create("http://127.0.0.1:" + port),
                URI.create("http://127.0.0.1:" + management),
                requests(),
                inbound(),
                true);
    }

    private static Requests requests() {
        String leader = MODULE.issuer().token("leader", "130126");
        return new Requests(
                Request.get("/v1/alerts/" + UUID.randomUUID(), leader),
                Request.post("/v1/subscriptions", "{\"place\":\"x\"}", leader),
                Request.get("/v1/alerts", leader),
                "alert");
    }

    /** New evidence of one episode: each piece is one version of its alert. */
    private static Inbound inbound() {
        var database = JdbcClient.create(MODULE.directDatabase());
        return new Inbound(
                "violations",
                "notification.violations",
                () -> UUID.randomUUID().toString(),
                key -> Violations.newEvidence(UUID.fromString(key), COUNT.incrementAndGet()),
                key -> database.sql("select coalesce(max(version), 0) from alert where violation_id = ?::uuid")
                        .param(key)
                        .query(Long.class)
                        .single());
    }
}
