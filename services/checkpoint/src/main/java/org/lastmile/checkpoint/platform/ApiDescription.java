package org.lastmile.checkpoint.platform;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;

/**
 * Serves the description of the API where Spring serves that of the other services; nobody needs a credential for it.
 */
@Controller("/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiDescription {

    private final byte[] document;

    ApiDescription(ResourceLoader resources) throws IOException {
        try (var file = resources
                .getResourceAsStream("classpath:static/openapi.yaml")
                .orElseThrow(() -> new IllegalStateException("static/openapi.yaml is missing"))) {
            document = file.readAllBytes();
        }
    }

    @Get
    @Produces("application/yaml")
    byte[] show() {
        return document;
    }
}
