package org.lastmile.platform.core.problem;

/** Why something is refused; each kind has one HTTP status, known only here. */
public enum RefusalKind {
    /** What was sent cannot be right. */
    INVALID(400),
    /** No or no valid credential. */
    UNAUTHENTICATED(401),
    /** The credential may not do this. */
    FORBIDDEN(403),
    /** There is no such thing, or none the caller may see. */
    NOT_FOUND(404),
    /** It does not fit the present state. */
    CONFLICT(409),
    /** The state changed since the caller read it. */
    PRECONDITION_FAILED(412),
    /** The body is larger than allowed. */
    TOO_LARGE(413),
    /** An update came without saying which state it is based on. */
    PRECONDITION_REQUIRED(428),
    /** Too much at a time; come back later. */
    TOO_MANY(429),
    /** A needed part is away; come back later. */
    UNAVAILABLE(503);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
