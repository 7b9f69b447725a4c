package org.lastmile.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The events as their source files and generated classes have them. */
final class EventSchemas {
    static final Path SOURCES = Path.of("src/main/avro");
    static final Path PUBLISHED = Path.of("src/test/resources/published");

    static {
        TrustedEvents.trust();
    }

    private EventSchemas() {}

    /** One event per source file; its schema is that of the generated class. */
    static Stream<Event> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".avsc")).sorted().map(Event::of).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names of all events that have a published version. */
    static Set<String> published() throws IOException {
        try (Stream<Path> files = Files.walk(PUBLISHED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .map(file -> PUBLISHED.relativize(file).toString().replaceFirst("\\.v\\d+\\.avsc$", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** Visits all fields of a record and of the records inside it. */
    static void fields(Schema schema, BiConsumer<Schema, Schema.Field> visitor) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> {
                    visitor.accept(schema, field);
                    fields(field.schema(), visitor);
                });
            case ARRAY -> fields(schema.getElementType(), visitor);
            case MAP -> fields(schema.getValueType(), visitor);
            case UNION -> schema.getTypes().forEach(branch -> fields(branch, visitor));
            default -> {}
        }
    }

    /** An event, named {@code owner/Name}. */
    record Event(String owner, String name, Schema schema) {
        private static Event of(Path file) {
            String owner = SOURCES.relativize(file).getName(0).toString();
            String name = file.getFileName().toString().replace(".avsc", "");
            try {
                Class<?> type = Class.forName("org.lastmile.event." + owner + "." + name);
                return new Event(owner, name, SpecificData.getForClass(type).getSchema(type));
            } catch (ClassNotFoundException missing) {
                throw new AssertionError(file + " has no class: folder, namespace and name must agree", missing);
            }
        }

        Path source() {
            return SOURCES.resolve(owner).resolve(name + ".avsc");
        }

        /** Published versions, oldest first. */
        List<Schema> published() throws IOException {
            List<Schema> versions = new ArrayList<>();
            while (Files.exists(published(versions.size() + 1))) {
                versions.add(
                        new Schema.Parser().parse(published(versions.size() + 1).toFile()));
            }
            return versions;
        }

        Path published(int version) {
            return PUBLISHED.resolve(owner).resolve(name + ".v" + version + ".avsc");
        }

        Path golden(int version) {
            return Path.of("src/test/resources/golden", owner, name + ".v" + version + ".json");
        }

        @Override
        public String toString() {
            return owner + "/" + name;
        }
    }
}
