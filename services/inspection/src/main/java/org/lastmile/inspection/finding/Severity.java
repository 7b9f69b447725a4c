package org.lastmile.inspection.finding;

/** How bad a finding is; says by when it is due where nobody does. */
public enum Severity {
    /** To be put right the same day. */
    MINOR,
    /** To be put right within days. */
    NORMAL,
    /** To be put right within hours. */
    SERIOUS
}
