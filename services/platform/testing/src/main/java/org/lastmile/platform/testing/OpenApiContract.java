package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.yaml.snakeyaml.Yaml;

/** The description of an API is written by hand; this keeps it true, for every service and both frameworks. */
public abstract class OpenApiContract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Address of the service's API. */
    protected abstract URI http();

    /** Every "METHOD path" of the API that the framework routes, such as {@code GET /v1/places/{code}}. */
    protected abstract Set<String> mapped();

    @Test
    void everyEndpointIsDescribedAndNoOther() {
        var described = new TreeSet<String>();

        operations(document(), (name, operation) -> described.add(name));

        assertThat(described).isEqualTo(new TreeSet<>(mapped()));
    }

    @Test
    void everyOperationSaysWhatItIsForAndHowItRefuses() {
        operations(document(), (name, operation) -> {
            assertThat(operation.get("summary")).as(name).asString().isNotBlank();
            assertThat(map(operation.get("responses"))).as(name).containsKey("default");
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();
        var dead = new ArrayList<String>();

        references(document, dead, document);

        assertThat(dead).isEmpty();
    }

    private Map<String, Object> document() {
        var answer = new ContractHttp().send(http(), new Request("GET", "/openapi.yaml", null, null));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Yaml().load(answer.body());
    }

    private static void operations(Map<String, Object> document, BiConsumer<String, Map<String, Object>> each) {
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        each.accept(method.toUpperCase(Locale.ROOT) + ' ' + path, map(operation));
                    }
                }));
    }

    private static void references(Object node, List<String> dead, Map<String, Object> document) {
        if (node instanceof Map<?, ?> fields) {
            if (fields.get("$ref") instanceof String reference && !leads(reference, document)) {
                dead.add(reference);
            }
            fields.values().forEach(value -> references(value, dead, document));
        } else if (node instanceof Collection<?> items) {
            items.forEach(item -> references(item, dead, document));
        }
    }

    private static boolean leads(String reference, Map<String, Object> document) {
        if (!reference.startsWith("#/")) {
            return false;
        }
        Object at = document;
        for (var step : reference.substring(2).split("/", -1)) {
            at = at instanceof Map<?, ?> fields ? fields.get(step) : null;
        }
        return at != null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }
}
