package org.lastmile.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The images of {@code docker-compose.yml}, the one place that names them. */
final class ComposeImages {

    private final Map<String, Map<String, ?>> services;

    ComposeImages(Path checkout) {
        var file = checkout.resolve("docker-compose.yml");
        try (var in = Files.newInputStream(file)) {
            Map<String, Map<String, Map<String, ?>>> compose =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            services = compose.getOrDefault("services", Map.of());
        } catch (IOException missing) {
            throw new UncheckedIOException(file.toString(), missing);
        }
    }

    /** Image of a service. */
    String of(String service) {
        var image = services.getOrDefault(service, Map.of()).get("image");
        if (image == null) {
            throw new IllegalStateException("docker-compose.yml names no image of " + service);
        }
        return image.toString();
    }
}
