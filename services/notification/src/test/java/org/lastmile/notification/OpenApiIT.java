package org.lastmile.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description of the API is written by hand; this keeps it true. */
@WholeService
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointIsDescribedAndNoOther() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi.yaml"));

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(described(answer.body())).isEqualTo(mapped());
    }

    private static TreeSet<String> described(String yaml) {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(yaml);
        var all = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = document.getOrDefault("paths", Map.of());
        paths.forEach((path, methods) ->
                methods.keySet().forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + ' ' + path)));
        return all;
    }

    private TreeSet<String> mapped() {
        var all = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/v1/")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + path));
                }
            }
        }
        return all;
    }
}
