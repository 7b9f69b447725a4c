package org.lastmile.inspection.finding;

import java.time.Instant;

/** What happened to a finding. */
public sealed interface FindingEvent {

    /** The finding after it. */
    Finding finding();

    /** A place is to put something right. */
    record FindingRaised(Finding.Raised finding) implements FindingEvent {}

    /** The place says that it did. */
    record FindingRectified(Finding.Rectified finding) implements FindingEvent {}

    /** Somebody looked at what was done in this round. */
    record FindingVerified(Finding finding, int round, Verification verification) implements FindingEvent {}

    /** The due time passed: the episode of this round begins. */
    record ViolationDetected(Finding.Raised finding, Instant at) implements FindingEvent {}

    /** The place rectified after all: the episode of this round ends. */
    record ViolationCleared(Finding.Rectified finding) implements FindingEvent {}
}
