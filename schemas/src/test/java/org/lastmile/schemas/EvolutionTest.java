package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.schemas.EventSchemas.Event;

/** FULL_TRANSITIVE without a registry: every published version reads the present one and is read by it. */
class EvolutionTest {
    static Stream<Event> events() {
        return EventSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyPublishedVersionReadsAndIsReadByThePresentOne(Event event) throws IOException {
        List<Schema> published = event.published();

        assertThat(published)
                .as("no published version of " + event + ": " + PublishTest.HOW)
                .isNotEmpty();
        for (Schema version : published) {
            Evolution.requireBothWays(version, event.schema());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void thePresentVersionIsPublished(Event event) throws IOException {
        String present = Fingerprint.of(event.schema());

        assertThat(event.published())
                .as(event + " is not its newest published version: " + PublishTest.HOW)
                .last()
                .satisfies(newest -> assertThat(Fingerprint.of(newest)).isEqualTo(present));
    }

    @Test
    void noPublishedEventHasGone() throws IOException {
        Set<String> present = EventSchemas.all().map(Event::toString).collect(Collectors.toSet());

        assertThat(EventSchemas.published()).isSubsetOf(present);
    }

    @Test
    void anAddedFieldNeedsADefault() {
        Schema without = SchemaBuilder.record("E").fields().requiredLong("a").endRecord();
        Schema with = SchemaBuilder.record("E")
                .fields()
                .requiredLong("a")
                .requiredLong("b")
                .endRecord();

        assertThatThrownBy(() -> Evolution.requireBothWays(without, with)).hasMessageContaining("b");
        assertThatThrownBy(() -> Evolution.requireBothWays(with, without)).hasMessageContaining("b");
    }

    @Test
    void anOptionalFieldMayComeAndGo() throws IOException {
        Schema without = SchemaBuilder.record("E").fields().requiredLong("a").endRecord();
        Schema with = SchemaBuilder.record("E")
                .fields()
                .requiredLong("a")
                .optionalLong("b")
                .endRecord();

        Evolution.requireBothWays(without, with);
        Evolution.requireBothWays(with, without);
    }

    @Test
    void anEnumWithoutDefaultTakesNoNewSymbol() {
        Schema two = enumOf("IN", "OUT");
        Schema three = enumOf("IN", "OUT", "THROUGH");

        assertThatThrownBy(() -> Evolution.requireBothWays(two, three)).hasMessageContaining("THROUGH");
    }

    @Test
    void aLogicalTypeNeverChanges() {
        Schema micros = instant("timestamp-micros");
        Schema millis = instant("timestamp-millis");

        assertThatThrownBy(() -> Evolution.requireBothWays(micros, millis)).hasMessageContaining("E.at");
    }

    private static Schema enumOf(String... symbols) {
        return SchemaBuilder.record("E")
                .fields()
                .name("e")
                .type()
                .enumeration("Way")
                .symbols(symbols)
                .noDefault()
                .endRecord();
    }

    private static Schema instant(String logicalType) {
        return new Schema.Parser().parse("""
                        {"type": "record", "name": "E", "fields": [
                          {"name": "at", "type": {"type": "long", "logicalType": "%s"}}]}
                        """.formatted(logicalType));
    }
}
