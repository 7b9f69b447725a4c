package org.lastmile.notification;

import static org.lastmile.notification.WholeService.Corner.MODULE;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.lastmile.platform.testing.spring.SpringService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves the promises that all services share. */
@WholeService
class NotificationContractIT extends PlatformContract {

    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private final SpringService service;

    @Autowired
    NotificationContractIT(ApplicationContext context) {
        this.service = new SpringService(MODULE, context);
    }

    @Override
    protected ServiceUnderTest service() {
        return service.underTest(requests(), inbound());
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
