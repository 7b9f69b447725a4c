package org.lastmile.checkpoint.truthfulness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is measured and what speaks against it. Everything happens in the caller's transaction, its events included. */
public interface Doubts {

    /** Takes the turn to judge a gate; locks it. @return its place; empty when it was judged after this instant */
    Optional<String> turn(String gateId, Instant judgedBefore, Instant now);

    /** The devices of a gate with their readings since then, by id. */
    List<MeasuringDevice> devices(String gateId, Instant since);

    /** What spoke against the devices of a gate when they were judged last. */
    Map<String, Set<Aspect>> held(String gateId);

    /** Devices of a gate at which measuring was repeated until it passed, and what shows it. */
    Map<String, Suspicion> retried(String gateId, Instant now);

    /** Keeps what speaks against a device now, and tells of it. */
    void save(Judgement judgement);

    /** Gates with a device that is suspect, or at which measuring was repeated, or whose clock is so far off. */
    Set<String> unsettled(Duration clockOff);
}
