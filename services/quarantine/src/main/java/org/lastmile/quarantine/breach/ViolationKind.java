package org.lastmile.quarantine.breach;

import org.lastmile.quarantine.policy.PolicyPack;

/** The violations that this service detects, each with its rule in words and where it is written. */
public enum ViolationKind {
    /** The person under order was seen outside. */
    QUARANTINE_BREACH("A person under home quarantine does not leave the place of the order.", "§3"),
    /** Somebody who lives with a person under order was seen outside. */
    HOUSEHOLD_EXIT("Those who live with a person under home quarantine do not leave the dwelling.", "§4");

    private final String rule;
    private final String section;

    ViolationKind(String rule, String section) {
        this.rule = rule;
        this.section = section;
    }

    static ViolationKind of(Confinement confinement) {
        return confinement.own() ? QUARANTINE_BREACH : HOUSEHOLD_EXIT;
    }

    /** The rule that was broken, in plain words. */
    public String rule() {
        return rule;
    }

    /** Where the rule is written. */
    public String ruleSource() {
        return PolicyPack.SOURCE + " " + section;
    }
}
