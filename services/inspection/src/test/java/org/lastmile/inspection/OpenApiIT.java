package org.lastmile.inspection;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.lastmile.platform.testing.OpenApiContract;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API, compared with what Spring routes. */
class OpenApiIT extends OpenApiContract {

    @Override
    protected URI http() {
        return URI.create("http://127.0.0.1:" + RunningInspection.port());
    }

    @Override
    protected Set<String> mapped() {
        var mappings =
                RunningInspection.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /v1/"))
                .collect(Collectors.toSet());
    }
}
