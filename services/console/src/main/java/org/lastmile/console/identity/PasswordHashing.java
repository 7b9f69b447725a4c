package org.lastmile.console.identity;

/** Turns a password into what may be stored. */
@FunctionalInterface
public interface PasswordHashing {

    /** A new salted hash. */
    PasswordHash hash(Password password);
}
