package org.lastmile.checkpoint.compound;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A compound with all that was decided about it. Basis: compound rules §1.
 *
 * @param changes by the time from which they hold, of the same time the later decided one last
 */
public record Compound(String placeCode, List<CompoundChange> changes) {

    private static final Comparator<CompoundChange> BY_TIME =
            Comparator.comparing(CompoundChange::effectiveFrom).thenComparing(CompoundChange::version);

    public Compound {
        changes = changes.stream().sorted(BY_TIME).toList();
    }

    /** What holds at this time; empty when it was never changed before and so is open. */
    public Optional<CompoundChange> at(Instant time) {
        for (CompoundChange change : changes.reversed()) {
            if (!change.effectiveFrom().isAfter(time)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** The first change that lies ahead. */
    public Optional<CompoundChange> next(Instant now) {
        return changes.stream()
                .filter(change -> change.effectiveFrom().isAfter(now))
                .findFirst()
                .flatMap(first -> at(first.effectiveFrom()));
    }

    /** How often it was changed. */
    public long version() {
        return changes.stream().mapToLong(CompoundChange::version).max().orElse(0);
    }

    /** True when this is the one open gate at this time, or is decided to be so later. */
    public boolean keepsOpen(String gateId, Instant now) {
        return Stream.concat(
                        Stream.of(now),
                        changes.stream().map(CompoundChange::effectiveFrom).filter(now::isBefore))
                .flatMap(time -> at(time).stream())
                .anyMatch(change -> gateId.equals(change.openGate()));
    }

    /** True when nobody may pass this gate of the compound at this time. */
    public boolean shuts(String gateId, Instant time) {
        return at(time).filter(change -> change.shuts(gateId)).isPresent();
    }
}
