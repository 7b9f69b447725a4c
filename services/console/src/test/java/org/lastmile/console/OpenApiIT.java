package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.testing.OpenApiContract;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the console's own API, and the way to the descriptions of all others. */
class OpenApiIT extends OpenApiContract {

    private final RunningConsole console = RunningConsole.shared();
    private final Caller caller = new Caller(console);

    @Override
    protected URI http() {
        return console.home();
    }

    @Override
    protected Set<String> mapped() {
        var mappings = console.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /v1/"))
                .collect(Collectors.toSet());
    }

    @Test
    void listsTheDescriptionOfEveryService() throws Exception {
        var index = Caller.json(caller.get("/openapi"));

        assertThat(index.get("items").findValuesAsString("service"))
                .startsWith("registration")
                .contains("checkpoint", "quarantine", "notification")
                .endsWith("console");
        assertThat(index.get("items").findValuesAsString("href")).contains("/openapi/registration.yaml");
    }

    @Test
    void getsADescriptionFromTheServiceItself() throws Exception {
        var answer = caller.get("/openapi/registration.yaml");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(RunningConsole.behind().lastAsked().target()).isEqualTo("/openapi.yaml");
    }

    @Test
    void hasItsOwnDescriptionInTheSamePlace() throws Exception {
        var own = caller.get("/openapi/console.yaml");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).isEqualTo(caller.get("/openapi.yaml").body());
    }

    @Test
    void saysThatADescriptionIsNotThereOrItsServiceAway() throws Exception {
        var unknown = caller.get("/openapi/weather.yaml");
        var away = caller.get("/openapi/quarantine.yaml");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Caller.json(unknown).get("code").asString()).isEqualTo("service-unknown");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(Caller.json(away).get("code").asString()).isEqualTo("service-unavailable");
    }
}
