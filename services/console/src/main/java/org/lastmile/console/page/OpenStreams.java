package org.lastmile.console.page;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** What is open in the name of a session and must end with it: at sign-out, at its end, and when this server stops. */
@Component
public final class OpenStreams implements HttpSessionListener, ApplicationListener<ContextClosedEvent> {

    private final Map<String, Set<Runnable>> bySession = new ConcurrentHashMap<>();

    /** Remembers how to end something; what is returned forgets it again. */
    public Runnable opened(HttpSession session, Runnable end) {
        var id = session.getId();
        bySession.compute(id, (same, known) -> {
            var ends = known == null ? ConcurrentHashMap.<Runnable>newKeySet() : known;
            ends.add(end);
            return ends;
        });
        return () -> bySession.computeIfPresent(id, (same, ends) -> {
            ends.remove(end);
            return ends.isEmpty() ? null : ends;
        });
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var ends = bySession.remove(event.getSession().getId());
        if (ends != null) {
            ends.forEach(Runnable::run);
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        bySession.values().forEach(ends -> ends.forEach(Runnable::run));
    }
}
