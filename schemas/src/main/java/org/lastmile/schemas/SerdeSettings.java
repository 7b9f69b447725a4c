package org.lastmile.schemas;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * What a client's configuration says about schemas. The keys are Confluent's, other keys of theirs are ignored.
 *
 * @param registries addresses of one registry's Confluent API, asked in this order ({@code schema.registry.url},
 *     separated by commas)
 * @param autoRegister whether a producer registers what the registry does not know ({@code auto.register.schemas},
 *     false by default and refused in production)
 * @param naming how subjects are named ({@code value.subject.name.strategy}, topic + "-" + record name by default)
 * @param idsFile where learnt ids survive a restart ({@code schema.ids.file}, our own key; none by default)
 */
record SerdeSettings(
        List<URI> registries,
        boolean autoRegister,
        SubjectNaming naming,
        @Nullable Path idsFile) {
    static final String REGISTRY = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String SUBJECT_NAMING = "value.subject.name.strategy";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String IDS_FILE = "schema.ids.file";

    static SerdeSettings of(Map<String, ?> configs, boolean isKey, Map<String, String> environment) {
        if (isKey) {
            throw new ConfigException("Keys are plain strings: use Kafka's StringSerializer and StringDeserializer");
        }
        String naming = text(configs, SUBJECT_NAMING);
        String idsFile = text(configs, IDS_FILE);
        if (!flag(configs, SPECIFIC_READER, true)) {
            throw new ConfigException(SPECIFIC_READER, "false", "only generated classes are read");
        }
        return new SerdeSettings(
                registries(text(configs, REGISTRY)),
                autoRegister(flag(configs, AUTO_REGISTER, false), environment),
                naming == null ? SubjectNaming.TOPIC_RECORD : SubjectNaming.named(naming),
                idsFile == null ? null : Path.of(idsFile).toAbsolutePath());
    }

    SerdeSettings readOnly() {
        return new SerdeSettings(registries, false, naming, idsFile);
    }

    private static boolean autoRegister(boolean wanted, Map<String, String> environment) {
        if (wanted && "production".equalsIgnoreCase(environment.get("LASTMILE_ENVIRONMENT"))) {
            throw new ConfigException(
                    AUTO_REGISTER,
                    "true",
                    "producers never register in production (LASTMILE_ENVIRONMENT): register schemas by the set-up tool");
        }
        return wanted;
    }

    private static List<URI> registries(@Nullable String addresses) {
        if (addresses == null) {
            throw new ConfigException(REGISTRY, null, "the address of the registry's Confluent API is needed");
        }
        return Arrays.stream(addresses.split(",", -1))
                .map(String::strip)
                .map(SerdeSettings::registry)
                .toList();
    }

    private static URI registry(String address) {
        if (!address.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            throw new ConfigException(REGISTRY, address, "expected http(s)://host[:port][/path]");
        }
        return URI.create(address);
    }

    private static boolean flag(Map<String, ?> configs, String key, boolean byDefault) {
        String value = text(configs, key);
        return switch (value == null ? String.valueOf(byDefault) : value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(key, value, "expected true or false");
        };
    }

    private static @Nullable String text(Map<String, ?> configs, String key) {
        Object value = configs.get(key);
        if (value == null) {
            return null;
        }
        String text = value instanceof Class<?> type
                ? type.getName()
                : value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
