package org.lastmile.console.page;

/** The session is there, but who signed in may no longer do so. */
final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedOut() {
        super("no longer allowed", null, false, false);
    }
}
