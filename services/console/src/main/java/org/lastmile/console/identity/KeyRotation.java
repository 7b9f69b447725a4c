package org.lastmile.console.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * When a new signing key is made, when it starts to sign, and how long an old one still verifies.
 *
 * @param every how long one key signs (90 days)
 * @param announce how long a new key is published before it signs, so that every checker has seen it (10 minutes)
 * @param keep how long an old key is published after the next one signs; longer than any token lives (25 hours)
 */
public record KeyRotation(Duration every, Duration announce, Duration keep) {

    /** Whether it is time for a new key, given from when the present ones sign. */
    public boolean due(Collection<Instant> signsFrom, Instant now) {
        return signsFrom.stream().noneMatch(from -> from.plus(every).isAfter(now.plus(announce)));
    }

    /** From when a key made now signs: the first one at once, a later one when it has been announced. */
    public Instant signsFrom(Collection<Instant> others, Instant now) {
        return others.isEmpty() ? now : now.plus(announce);
    }

    /** The key that signs now: the latest whose time has come; an announced one when somebody deleted all others. */
    public Instant signing(Collection<Instant> signsFrom, Instant now) {
        return signsFrom.stream()
                .filter(from -> !from.isAfter(now))
                .max(Instant::compareTo)
                .or(() -> signsFrom.stream().min(Instant::compareTo))
                .orElseThrow(() -> new IllegalStateException("there is no signing key"));
    }

    /** Those that verify nothing any more: replaced longer than {@code keep} ago. */
    public List<Instant> outlived(Collection<Instant> signsFrom, Instant now) {
        return signsFrom.stream()
                .filter(from -> signsFrom.stream()
                        .anyMatch(next -> next.isAfter(from) && !next.plus(keep).isAfter(now)))
                .toList();
    }
}
