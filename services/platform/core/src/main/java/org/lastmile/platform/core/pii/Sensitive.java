package org.lastmile.platform.core.pii;

/**
 * A value that must not slip into a log, a message or a problem document.
 *
 * @param reveal the value; called only where it is sealed, hashed or shown to someone with a purpose
 */
public record Sensitive<T>(T reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
