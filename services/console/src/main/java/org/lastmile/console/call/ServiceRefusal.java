package org.lastmile.console.call;

import org.lastmile.platform.core.problem.Problem;

/** A service said no, and why. */
public final class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** The problem document as the service sent it. */
    public ServiceRefusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public String code() {
        return problem.code();
    }
}
