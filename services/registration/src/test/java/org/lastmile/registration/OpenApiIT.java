package org.lastmile.registration;

import java.net.URI;
import java.util.Set;
import org.lastmile.platform.testing.OpenApiContract;
import org.lastmile.platform.testing.spring.SpringService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The description of the API, compared with what Spring routes. */
@RegistrationTest
class OpenApiIT extends OpenApiContract {

    private final SpringService service;

    @Autowired
    OpenApiIT(ApplicationContext context) {
        this.service = new SpringService(RegistrationTest.Corner.get(), context);
    }

    @Override
    protected URI http() {
        return service.http();
    }

    @Override
    protected Set<String> mapped() {
        return service.endpoints();
    }
}
