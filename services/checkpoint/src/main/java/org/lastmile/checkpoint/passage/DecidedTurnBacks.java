package org.lastmile.checkpoint.passage;

/** Where turn-backs go that the staff decided. */
@FunctionalInterface
public interface DecidedTurnBacks {

    /** Told exactly once, with the caller's transaction. */
    void tell(TurnBack turnBack);
}
