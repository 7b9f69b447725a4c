package org.lastmile.quarantine.breach;

/** How urgent a violation is; this service knows two of the catalogue's four. */
public enum Severity {
    /** A late exit without a later entry: the person may still be out, and nobody is sent running. */
    LOW,
    /** The person is out now. */
    HIGH
}
