package org.lastmile.checkpoint.passage;

/** Why no document was shown. */
public enum NoDocument {
    /** Has none at hand. */
    NO_DOCUMENT_CARRIED,
    /** A child that has none yet. */
    CHILD,
    /** Does not want to show it. */
    REFUSED,
    /** Something else. */
    OTHER
}
