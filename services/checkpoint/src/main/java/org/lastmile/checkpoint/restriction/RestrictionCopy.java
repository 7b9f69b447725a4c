package org.lastmile.checkpoint.restriction;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The present restriction of every restricted person.
 *
 * <p>Invariant: a record with a lower version than the one held changes nothing; a tombstone always removes.
 */
@Singleton
public class RestrictionCopy {

    private final Map<String, Restriction> byPerson = new ConcurrentHashMap<>();

    /** Takes a restriction, unless a newer one is held. */
    public void set(String personToken, Restriction restriction) {
        byPerson.merge(personToken, restriction, (held, told) -> told.version() < held.version() ? held : told);
    }

    /** No cause is left. */
    public void lift(String personToken) {
        byPerson.remove(personToken);
    }

    /** What restricts this person; {@link Restriction#NONE} when nothing does. */
    public Restriction of(String personToken) {
        return byPerson.getOrDefault(personToken, Restriction.NONE);
    }

    /** Does something for everybody who is restricted. */
    public void forEach(BiConsumer<String, Restriction> each) {
        byPerson.forEach(each);
    }

    /** How many people are restricted. */
    public int size() {
        return byPerson.size();
    }
}
