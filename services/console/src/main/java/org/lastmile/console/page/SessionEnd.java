package org.lastmile.console.page;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * When a session ends: so long after the last thing a person did. What an open page fetches by itself does not count,
 * or a forgotten page would stay signed in for ever.
 */
@Component
public final class SessionEnd {

    private static final String LAST_DEED = SessionEnd.class.getName();

    private final Clock clock;

    SessionEnd(Clock clock) {
        this.clock = clock;
    }

    void deed(HttpSession session) {
        session.setAttribute(LAST_DEED, clock.instant());
    }

    boolean isOver(HttpSession session) {
        return !clock.instant().isBefore(of(session));
    }

    /** The moment at which the session ends if its owner does nothing more. */
    public Instant of(HttpSession session) {
        if (session.getAttribute(LAST_DEED) instanceof Instant last) {
            return last.plus(Duration.ofSeconds(session.getMaxInactiveInterval()));
        }
        deed(session);
        return clock.instant().plus(Duration.ofSeconds(session.getMaxInactiveInterval()));
    }
}
