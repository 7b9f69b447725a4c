package org.lastmile.registration;

import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.lastmile.platform.testing.spring.SpringService;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The promises of every service, kept by this one. It listens to no events. */
@RegistrationTest
class RegistrationContractIT extends PlatformContract {

    private final ServiceUnderTest service;

    @Autowired
    RegistrationContractIT(ApplicationContext context, @LocalServerPort int port) {
        String ops = Corner.get().issuer().token("ops", "130126");
        new Client(port, ops).postCsv(People.PLACES);
        var requests = new Requests(
                Request.get("/v1/places/99", ops),
                Request.post("/v1/places", "{\"code\":\"1\",\"name\":\"x\"}", ops),
                Request.get("/v1/places/130126", ops),
                "place");
        this.service = new SpringService(Corner.get(), context).underTest(requests, null);
    }

    @Override
    protected ServiceUnderTest service() {
        return service;
    }
}
