package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Checked by the CloudEvents project's own reader. */
class EventEnvelopeTest {

    private final EventEnvelope envelope = new EventEnvelope(
            UUID.fromString("0190a1b2-0000-7000-8000-000000000001"),
            "org.lastmile.event.registration.PlaceDefined",
            "/registration",
            Instant.parse("2020-02-03T04:05:06.789012Z"),
            "130126",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    @Test
    void isACloudEventInBinaryMode() {
        var event = KafkaMessageFactory.createReader(headers(envelope), new byte[] {0})
                .toEvent();

        assertThat(event.getId()).isEqualTo(envelope.id().toString());
        assertThat(event.getType()).isEqualTo(envelope.type());
        assertThat(event.getSource()).hasToString("/registration");
        assertThat(event.getTime()).isEqualTo(envelope.time().atOffset(ZoneOffset.UTC));
        assertThat(event.getSubject()).isEqualTo("130126");
        assertThat(event.getDataContentType()).isEqualTo("application/avro");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(EventEnvelope.of(headers(envelope), "places", 0, 7, 1, "130126"))
                .isEqualTo(envelope);
    }

    @Test
    void givesTheRecordOfAForeignProducerOneIdentity() {
        var none = new RecordHeaders();

        var first = EventEnvelope.of(none, "places", 0, 7, 1000, null);

        assertThat(first.id())
                .isEqualTo(EventEnvelope.of(none, "places", 0, 7, 1000, null).id());
        assertThat(first.id())
                .isNotEqualTo(EventEnvelope.of(none, "places", 0, 8, 1000, null).id());
        assertThat(first.time()).isEqualTo(Instant.ofEpochMilli(1000));
    }

    private static RecordHeaders headers(EventEnvelope envelope) {
        var headers = new RecordHeaders();
        envelope.toHeaders().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }
}
