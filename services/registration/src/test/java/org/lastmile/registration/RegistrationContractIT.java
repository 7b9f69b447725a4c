package org.lastmile.registration;

import java.net.URI;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The promises of every service, kept by this one. It listens to no events. */
@RegistrationTest
class RegistrationContractIT extends PlatformContract {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    @Override
    protected ServiceUnderTest service() {
        var corner = Corner.get();
        String ops = corner.issuer().token("ops", "130126");
        new Client(port, ops).postCsv(People.PLACES);
        var template = new TransactionTemplate(transactions);
        return new ServiceUnderTest(
                corner,
                outbox,
                new TransactionAwareDataSourceProxy(dataSource),
                work -> template.executeWithoutResult(status -> work.run()),
                URI.create("http://127.0.0.1:" + port),
                URI.create("http://127.0.0.1:" + managementPort),
                new Requests(
                        Request.get("/v1/places/99", ops),
                        Request.post("/v1/places", "{\"code\":\"1\",\"name\":\"x\"}", ops),
                        Request.get("/v1/places/130126", ops),
                        "place"),
                null,
                true);
    }
}
