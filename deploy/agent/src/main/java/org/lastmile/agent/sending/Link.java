package org.lastmile.agent.sending;

import java.util.Set;
import java.util.function.Consumer;

/** What is known of the way to the server; says so when it changes. */
public final class Link {

    /** How it stands. */
    public enum State {
        /** The last request was answered. */
        ONLINE,
        /** The last request was not answered, or the server could not take it. */
        AWAY,
        /** The server does not know the credential; nothing is sent before there is another one. */
        REFUSED
    }

    /** A server that says one of these is there: nothing new, wrong, too much at once, too often. */
    private static final Set<Integer> UNDERSTOOD = Set.of(304, 400, 413, 429);

    private final Consumer<String> notices;
    private volatile State state = State.AWAY;
    private volatile Runnable refused = () -> {};

    /** A link that was not tried yet. */
    public Link(Consumer<String> notices) {
        this.notices = notices;
    }

    /** Does this whenever the server stops to know the credential. */
    public void whenRefused(Runnable action) {
        refused = action;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** Whether the server does not know the credential. */
    public boolean isRefused() {
        return state == State.REFUSED;
    }

    /** Whether the last request was answered. */
    public boolean isOnline() {
        return state == State.ONLINE;
    }

    synchronized void heard(Server.Answer answer) {
        if (answer.refusesCredential()) {
            become(
                    State.REFUSED,
                    "the server does not accept this computer's credential: it was revoked or replaced."
                            + " Nothing is sent or taken any more. Get a new code from the staff and run: agent claim CODE");
        } else if (!isRefused() && (answer.taken() || UNDERSTOOD.contains(answer.status()))) {
            become(State.ONLINE, "the server answers");
        } else if (!isRefused()) {
            become(
                    State.AWAY,
                    "no answer from the server (%s); readings are kept"
                            .formatted(answer.status() == 0 ? "not reached" : "HTTP " + answer.status()));
        }
    }

    synchronized void hasNewCredential() {
        become(State.AWAY, "there is a new credential; trying again");
    }

    private void become(State next, String notice) {
        if (state != next) {
            state = next;
            notices.accept(notice);
            if (next == State.REFUSED) {
                refused.run();
            }
        }
    }
}
