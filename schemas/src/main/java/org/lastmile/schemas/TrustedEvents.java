package org.lastmile.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which classes a schema may name: our generated events, besides what this process trusts already.
 *
 * <p>Our serde calls it; whoever reads events by other means (Confluent's deserializer, Avro's readers) calls it once
 * before.
 */
public final class TrustedEvents {
    private static final String PACKAGES = "org.lastmile.event.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGES)));
    }

    private TrustedEvents() {}

    /** Adds our events to what this process trusts; calling it again changes nothing. */
    public static void trust() {
        // done by the class initialiser
    }
}
