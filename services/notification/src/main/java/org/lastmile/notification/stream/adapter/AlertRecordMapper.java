package org.lastmile.notification.stream.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.notification.AlertAcknowledged;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.event.notification.AlertResolved;
import org.lastmile.event.notification.AlertUpdated;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Evidence;
import org.lastmile.notification.alert.Happening;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.alert.StateName;
import org.lastmile.notification.stream.LogEntry;
import org.lastmile.platform.core.event.Traces;
import org.lastmile.schemas.RegistryContradiction;
import org.lastmile.schemas.SchemaUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Record of the topic {@code notification.alerts} → entry of the log. */
final class AlertRecordMapper {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRecordMapper.class);

    private final Deserializer<SpecificRecord> deserializer;
    private final JsonMapper json;

    AlertRecordMapper(Deserializer<SpecificRecord> deserializer, JsonMapper json) {
        this.deserializer = deserializer;
        this.json = json;
    }

    /**
     * The entry; empty for a record that is no alert event or cannot be decoded, which must not stop the stream.
     *
     * @throws org.apache.kafka.common.KafkaException when the registry is away or answers wrongly: the record may well
     *     be readable later and must not be passed over
     */
    Optional<LogEntry> entry(ConsumerRecord<String, byte[]> message) {
        try {
            SpecificRecord payload = deserializer.deserialize(message.topic(), message.headers(), message.value());
            Happening happening = happening(payload);
            if (happening == null || payload == null) {
                return Optional.empty();
            }
            AlertView alert = view(whole(payload));
            byte[] data = json.writeValueAsBytes(alert);
            return Optional.of(new LogEntry(message.offset(), happening, alert, data, trace(message)));
        } catch (RegistryContradiction | SchemaUnknown registry) {
            throw registry;
        } catch (SerializationException | IllegalArgumentException unreadable) {
            LOG.atError()
                    .addKeyValue("offset", message.offset())
                    .setCause(unreadable)
                    .log("an alert event cannot be read and is left out of the streams");
            return Optional.empty();
        }
    }

    private static @Nullable String trace(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader(Traces.HEADER);
        return header == null || header.value() == null ? null : Traces.ifSampled(new String(header.value(), UTF_8));
    }

    private static @Nullable Happening happening(@Nullable SpecificRecord payload) {
        return switch (payload) {
            case AlertOpened opened -> Happening.OPENED;
            case AlertUpdated updated -> Happening.UPDATED;
            case AlertAcknowledged acknowledged -> Happening.ACKNOWLEDGED;
            case AlertResolved resolved -> Happening.RESOLVED;
            case null, default -> null;
        };
    }

    /** The four records have the same fields. */
    private static AlertOpened whole(SpecificRecord payload) {
        if (payload instanceof AlertOpened opened) {
            return opened;
        }
        var whole = new AlertOpened();
        for (Schema.Field field : payload.getSchema().getFields()) {
            whole.put(field.name(), payload.get(field.pos()));
        }
        return whole;
    }

    private static AlertView view(AlertOpened from) {
        return new AlertView(
                from.getAlertId(),
                from.getViolationId(),
                from.getKind(),
                Severity.valueOf(from.getSeverity()),
                StateName.valueOf(from.getState()),
                from.getSubject(),
                from.getAccountablePlace(),
                from.getOccurredPlace(),
                from.getOccurredAt(),
                from.getMeasuredAt(),
                from.getDetectedAt(),
                from.getOpenedAt(),
                from.getCount(),
                from.getLate(),
                from.getRule(),
                from.getRuleSource(),
                evidence(from),
                from.getAcknowledgedBy(),
                from.getAcknowledgedAt(),
                from.getResolvedAt(),
                from.getResolution(),
                from.getVersion(),
                occurredPlaces(from));
    }

    private static List<String> occurredPlaces(AlertOpened from) {
        return from.getOccurredPlaces().isEmpty() ? List.of(from.getOccurredPlace()) : from.getOccurredPlaces();
    }

    private static List<Evidence> evidence(AlertOpened from) {
        return from.getEvidence().stream()
                .map(piece -> new Evidence(piece.getName(), piece.getValue(), piece.getUnit()))
                .toList();
    }
}
