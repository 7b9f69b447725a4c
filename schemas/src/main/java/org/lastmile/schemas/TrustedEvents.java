package org.lastmile.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes objects of the classes a schema names only where told to: of our generated events, and nothing else. */
final class TrustedEvents {
    private static final String PACKAGES = "org.lastmile.event.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGES)));
    }

    private TrustedEvents() {}

    /** Adds our events to what this process trusts, once. */
    static void trust() {
        // done by the class initialiser
    }
}
