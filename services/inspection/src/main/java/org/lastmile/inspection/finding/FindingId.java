package org.lastmile.inspection.finding;

import java.util.UUID;

/**
 * Names a finding.
 *
 * @param value time-ordered
 */
public record FindingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
