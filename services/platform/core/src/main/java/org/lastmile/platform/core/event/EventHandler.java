package org.lastmile.platform.core.event;

import java.util.List;

/** What a service does with events. Called inside a transaction that also holds the inbox rows. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles events in order: those this consumer meets for the first time. An exception undoes everything; the events
     * are then tried one by one, and the one that fails is parked.
     */
    void handle(List<ReceivedEvent> events);

    /**
     * Events that came again, after those of the same batch that are new. Their effect was had already; mostly nothing
     * is left to do.
     */
    default void again(List<ReceivedEvent> events) {}
}
