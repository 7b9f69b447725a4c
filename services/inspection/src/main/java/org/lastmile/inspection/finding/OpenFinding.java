package org.lastmile.inspection.finding;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Staff;

/** Opens a finding for a change: locks its row, then looks whether the caller may and knows what he changes. */
final class OpenFinding {

    private OpenFinding() {}

    /**
     * The finding as it is under the lock.
     *
     * @param expected version the change is based on; null accepts any
     * @throws org.lastmile.platform.core.problem.Refusal {@code finding-unknown}, {@code place-not-yours},
     *     {@code finding-changed}
     */
    static Finding in(Findings findings, FindingId id, Staff staff, @Nullable Long expected) {
        Finding finding = findings.lock(id).orElseThrow(FindingRefusal::unknown);
        staff.mustSee(finding.report().placeCode());
        if (expected != null && expected != finding.version()) {
            throw FindingRefusal.changedMeanwhile();
        }
        return finding;
    }
}
