package org.lastmile.notification.delivery.adapter;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Happening;
import org.lastmile.platform.core.event.Traces;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Alert event → rows of a plan, each with the body that will be sent: the alert without its subject. */
final class PayloadMapper {

    private static final JsonMapper BODY = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private PayloadMapper() {}

    private record Body(String type, Instant timestamp, AlertView data) {}

    private record Row(
            UUID eventId,
            UUID alertId,
            Happening happening,
            String kind,
            String severity,
            String accountablePlace,
            List<String> occurredPlaces,
            Instant measuredAt,
            Instant detectedAt,
            String payload,
            @Nullable String traceparent) {}

    static String type(Happening happening) {
        return "alert." + happening.word();
    }

    static String rows(List<AlertEvent> events, Instant now) {
        return ROWS.writeValueAsString(
                events.stream().map(event -> row(event, now)).toList());
    }

    private static Row row(AlertEvent event, Instant now) {
        var alert = AlertView.of(event.alert());
        var body = new Body(type(event.happening()), now, alert.withoutSubject());
        return new Row(
                event.id(),
                alert.id(),
                event.happening(),
                alert.kind(),
                alert.severity().name(),
                alert.accountablePlace(),
                alert.occurredPlaces(),
                alert.measuredAt(),
                alert.detectedAt(),
                BODY.writeValueAsString(body),
                Traces.ifSampled(event.traceparent() == null ? Traces.current() : event.traceparent()));
    }
}
