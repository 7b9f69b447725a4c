package org.lastmile.platform.core.event;

import java.util.List;

/**
 * A new state together with the events that tell of it, so that saving one without the other cannot be written.
 *
 * @param state the state after the change
 * @param events what happened, in order
 */
public record Change<S, E>(S state, List<E> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S, E> Change<S, E> of(S state, E event) {
        return new Change<>(state, List.of(event));
    }
}
