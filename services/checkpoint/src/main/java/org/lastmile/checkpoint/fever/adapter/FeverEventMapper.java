package org.lastmile.checkpoint.fever.adapter;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.fever.FeverEvent;
import org.lastmile.checkpoint.fever.FeverEvent.FeverCleared;
import org.lastmile.checkpoint.fever.FeverEvent.FeverConfirmed;
import org.lastmile.checkpoint.fever.FeverEvent.FeverSeenAgain;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Writes what happens to an episode of fever as violation events, keyed by the subject. */
final class FeverEventMapper {

    static final String KIND = "FEVER_CONFIRMED";

    /** Where the rule is written: the package-info of {@code fever}. */
    static final String RULE_SOURCE = "checkpoint fever rules §3";

    private static final String SEVERITY = "HIGH";
    private static final String TOPIC = "violations";
    private static final int TOWN = 9;
    /** Basis: fever rules §5. */
    private static final Duration MEDICAL_RESPONSE = Duration.ofMinutes(15);

    private FeverEventMapper() {}

    static OutgoingEvent event(FeverEvent event) {
        return switch (event) {
            case FeverConfirmed confirmed ->
                OutgoingEvent.of(
                        id(confirmed, confirmed.second()),
                        TOPIC,
                        confirmed.subject(),
                        detected(confirmed),
                        confirmed.second().trace());
            case FeverSeenAgain again ->
                OutgoingEvent.of(
                        id(again, again.again()),
                        TOPIC,
                        again.subject(),
                        updated(again),
                        again.again().trace());
            case FeverCleared cleared ->
                OutgoingEvent.of(
                        id(cleared, cleared.normal()),
                        TOPIC,
                        cleared.subject(),
                        cleared(cleared),
                        cleared.normal().trace());
        };
    }

    private static java.util.UUID id(FeverEvent event, Passage cause) {
        return EventId.derivedFrom(
                event.getClass().getSimpleName(),
                event.violationId().toString(),
                cause.id().toString());
    }

    private static ViolationDetected detected(FeverConfirmed confirmed) {
        Passage second = confirmed.second();
        return ViolationDetected.newBuilder()
                .setViolationId(confirmed.violationId())
                .setKind(KIND)
                .setSeverity(SEVERITY)
                .setSubject(confirmed.subject())
                .setAccountablePlace(town(second))
                .setOccurredPlace(second.origin().placeCode())
                .setOccurredAt(second.measuredAt())
                .setMeasuredAt(second.measuredAt())
                .setDetectedAt(confirmed.detectedAt())
                .setDetectedBy("checkpoint")
                .setEvidence(List.of(
                        evidence("gate", second.origin().gateId(), null),
                        evidence("temperature", celsius(second), "Cel"),
                        evidence("measuredAt", second.measuredAt().toString(), null),
                        evidence("passage", second.id().toString(), null),
                        evidence("firstTemperature", celsius(confirmed.first()), "Cel"),
                        evidence("firstPassage", confirmed.first().id().toString(), null)))
                .setRule("two readings of 37.30 °C or more within ten minutes")
                .setRuleSource(RULE_SOURCE)
                .setDuty(second.late() ? null : "MEDICAL_RESPONSE")
                .setDutyDueAt(second.late() ? null : confirmed.detectedAt().plus(MEDICAL_RESPONSE))
                .setLate(second.late())
                .setCount(2)
                .build();
    }

    private static ViolationUpdated updated(FeverSeenAgain seen) {
        Passage again = seen.again();
        return ViolationUpdated.newBuilder()
                .setViolationId(seen.violationId())
                .setKind(KIND)
                .setSeverity(SEVERITY)
                .setSubject(seen.subject())
                .setAccountablePlace(town(again))
                .setOccurredPlace(again.origin().placeCode())
                .setOccurredAt(again.measuredAt())
                .setMeasuredAt(again.measuredAt())
                .setDetectedAt(seen.detectedAt())
                .setEvidence(List.of(
                        evidence("gate", again.origin().gateId(), null),
                        evidence("temperature", celsius(again), "Cel"),
                        evidence("measuredAt", again.measuredAt().toString(), null),
                        evidence("passage", again.id().toString(), null)))
                .setLate(again.late())
                .setCount(seen.count())
                .build();
    }

    private static ViolationCleared cleared(FeverCleared cleared) {
        return ViolationCleared.newBuilder()
                .setViolationId(cleared.violationId())
                .setKind(KIND)
                .setSubject(cleared.subject())
                .setReason("RECHECK_NORMAL")
                .setClearedAt(cleared.detectedAt())
                .build();
    }

    private static String town(Passage passage) {
        String place = passage.origin().placeCode();
        return place.substring(0, Math.min(TOWN, place.length()));
    }

    private static String celsius(Passage passage) {
        return BigDecimal.valueOf(passage.temperature().centiCelsius(), 2).toPlainString();
    }

    private static Evidence evidence(String name, String value, @Nullable String unit) {
        return Evidence.newBuilder().setName(name).setValue(value).setUnit(unit).build();
    }
}
