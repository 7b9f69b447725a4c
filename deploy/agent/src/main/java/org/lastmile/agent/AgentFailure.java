package org.lastmile.agent;

/** Why the agent cannot go on, in words for the person in front of it. */
public final class AgentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgentFailure(String message) {
        super(message);
    }
}
