package org.lastmile.inspection.finding;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.alert.KnownAlert;
import org.lastmile.inspection.alert.KnownAlerts;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.place.KnownPlaces;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Gives a place something to put right, by a due time. */
public class RaiseFinding {

    private final Findings findings;
    private final KeyedRequests requests;
    private final Register register;
    private final DuePolicy due;
    private final Timers timers;
    private final Clock clock;

    /** What this service knows of the world: places and alerts. */
    public record Register(KnownPlaces places, KnownAlerts alerts) {}

    public RaiseFinding(
            Findings findings, KeyedRequests requests, Register register, DuePolicy due, Timers timers, Clock clock) {
        this.findings = findings;
        this.requests = requests;
        this.register = register;
        this.due = due;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param placeCode the place that is to put it right; null takes the one that owns the alert
     * @param title in a few words
     * @param description in more words, if any
     * @param severity how bad it is
     * @param dueAt by when; null leaves it to the severity
     * @param alert alert it is raised from, if any
     * @param key of the request, if it came with one
     */
    public record Command(
            @Nullable String placeCode,
            String title,
            @Nullable String description,
            Severity severity,
            @Nullable Instant dueAt,
            @Nullable UUID alert,
            @Nullable RequestKey key) {

        String fingerprint() {
            return EventId.derivedFrom(
                            Objects.toString(placeCode, ""),
                            title,
                            Objects.toString(description, ""),
                            severity.name(),
                            Objects.toString(dueAt, ""),
                            Objects.toString(alert, ""))
                    .toString();
        }
    }

    /**
     * Raises it, and sets the timer; the same request again gives the same finding.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code alert-unknown}, {@code place-unknown},
     *     {@code due-out-of-range}, {@code idempotency-key-reused}, or when role or place do not allow it
     */
    @Transactional
    public Finding handle(Command command, Staff staff) {
        staff.mustBe(Role.INSPECTOR, Role.SUPERVISOR, Role.DUTY, Role.LEADER);
        String place = place(command, staff);
        staff.mustSee(place);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = new FindingId(EventId.at(now));
        var request = new KeyedRequests.Request(staff.subject(), command.key(), command.fingerprint());
        Optional<UUID> before = requests.takenBefore(request, id.value());
        if (before.isPresent()) {
            return findings.find(new FindingId(before.get())).orElseThrow(FindingRefusal::unknown);
        }
        if (!register.places().knows(place)) {
            throw FindingRefusal.placeUnknown();
        }
        Duty duty = due.first(command.dueAt(), command.severity(), now);
        var report = new Report(
                id,
                place,
                command.title(),
                command.description(),
                command.severity(),
                command.alert(),
                now,
                staff.subject());
        var change = Finding.raise(report, duty);
        findings.save(change);
        timers.set(id, duty);
        return change.state();
    }

    private String place(Command command, Staff staff) {
        Optional<KnownAlert> alert = Optional.ofNullable(command.alert())
                .map(id -> register.alerts()
                        .find(id)
                        .filter(known -> known.seenBy(staff))
                        .orElseThrow(FindingRefusal::alertUnknown));
        return Optional.ofNullable(command.placeCode())
                .or(() -> alert.map(KnownAlert::accountablePlace))
                .orElseThrow(FindingRefusal::placeMissing);
    }
}
