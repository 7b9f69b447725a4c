package org.lastmile.schemas;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lastmile.schemas.EventSchemas.Event;

/**
 * Not a test: writes what {@link EvolutionTest} and {@link GoldenBytesTest} miss, and never touches what is there;
 * writes the document of {@link AsyncApiTest} anew.
 */
@EnabledIfSystemProperty(named = "publish", matches = "true")
class PublishTest {
    static final String HOW = "run `mvn -pl schemas test -Dtest=PublishTest -Dpublish=true` and commit the new files";

    @Test
    void writesMissingVersionsAndTheirGoldenBytes() throws IOException {
        for (Event event : EventSchemas.all().toList()) {
            int newest = event.published().size();
            if (newest == 0 || !sameAsPresent(event)) {
                newest++;
                Files.createDirectories(event.published(newest).resolveSibling("."));
                Files.copy(event.source(), event.published(newest));
            }
            if (Files.notExists(event.golden(newest))) {
                Files.createDirectories(event.golden(newest).resolveSibling("."));
                Files.writeString(event.golden(newest), GoldenBytes.of(event.schema()));
            }
        }
    }

    @Test
    void writesTheAsyncApiDocument() throws IOException {
        Files.writeString(AsyncApi.FILE, AsyncApi.document());
    }

    private static boolean sameAsPresent(Event event) throws IOException {
        return Fingerprint.of(event.published().getLast()).equals(Fingerprint.of(event.schema()));
    }
}
