package org.lastmile.checkpoint;

import io.micronaut.web.router.Router;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.lastmile.platform.testing.OpenApiContract;

/** The description of the API, compared with what Micronaut routes. */
abstract class DescribedApi extends OpenApiContract {

    private final RunningCheckpoint checkpoint;

    DescribedApi(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    protected URI http() {
        return checkpoint.http;
    }

    @Override
    protected Set<String> mapped() {
        return checkpoint
                .context
                .getBean(Router.class)
                .uriRoutes()
                .map(route -> route.getHttpMethodName()
                        + ' '
                        + route.getUriMatchTemplate().toPathString())
                .filter(endpoint -> endpoint.contains(" /v1/") && !endpoint.startsWith("HEAD "))
                .collect(Collectors.toSet());
    }
}
