package org.lastmile.console.page;

/** Somebody tried what no page offered them. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Denied() {
        super("not offered", null, false, false);
    }

    /** Insists that something is offered to who asks for it. */
    public static void unless(boolean offered) {
        if (!offered) {
            throw new Denied();
        }
    }
}
