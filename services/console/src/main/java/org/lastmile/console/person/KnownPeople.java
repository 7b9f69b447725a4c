package org.lastmile.console.person;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The people somebody looked at in this session, each under a handle that means nothing outside of it. Pages name
 * people by handle, so that no URL, history or log of a proxy says who was looked at.
 */
@Component
public final class KnownPeople {

    private static final String KEPT = KnownPeople.class.getName();
    private static final int MOST = 200;

    /** The handle of a person in this session, the same as before if there was one. */
    public String remember(HttpSession session, String token) {
        synchronized (session.getId().intern()) {
            var known = kept(session);
            for (Map.Entry<String, String> entry : known.entrySet()) {
                if (entry.getValue().equals(token)) {
                    return entry.getKey();
                }
            }
            var handle = UUID.randomUUID().toString().substring(0, 13);
            known.put(handle, token);
            session.setAttribute(KEPT, known);
            return handle;
        }
    }

    /** The token behind a handle; empty when this session knows none. */
    public Optional<String> token(HttpSession session, @Nullable String handle) {
        return Optional.ofNullable(handle == null ? null : kept(session).get(handle));
    }

    private static Newest kept(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Newest known ? new Newest(known) : new Newest();
    }

    /** Forgets the oldest when there are too many. */
    private static final class Newest extends LinkedHashMap<String, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        Newest() {}

        Newest(Newest other) {
            super(other);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }
}
