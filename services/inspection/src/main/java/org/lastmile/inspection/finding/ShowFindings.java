package org.lastmile.inspection.finding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Answers questions about findings, within the asker's place. */
public final class ShowFindings {

    private static final Role[] READERS = {
        Role.INSPECTOR, Role.SUPERVISOR, Role.DUTY, Role.LEADER, Role.CADRE, Role.MEDIC, Role.AUDITOR
    };

    private final Findings findings;
    private final Clock clock;

    public ShowFindings(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param place whose subtree; null is the asker's own
     * @param state state, or any
     * @param overdue only overdue ones
     * @param alert raised from this alert, or any
     * @param olderThan raised before this one, or any
     * @param limit at most so many
     */
    public record Question(
            @Nullable String place,
            FindingQuery.@Nullable State state,
            boolean overdue,
            @Nullable UUID alert,
            @Nullable FindingId olderThan,
            int limit) {}

    /**
     * One finding. @throws org.lastmile.platform.core.problem.Refusal {@code finding-unknown}, {@code place-not-yours}
     */
    public Finding one(FindingId id, Staff staff) {
        staff.mustBe(READERS);
        Finding finding = findings.find(id).orElseThrow(FindingRefusal::unknown);
        staff.mustSee(finding.report().placeCode());
        return finding;
    }

    /** One page, newest first. @throws org.lastmile.platform.core.problem.Refusal {@code place-not-yours} */
    public List<Finding> page(Question question, Staff staff) {
        staff.mustBe(READERS);
        String place = question.place() == null ? staff.place() : question.place();
        staff.mustSee(place);
        return findings.page(new FindingQuery(
                place,
                question.state(),
                question.overdue() ? now() : null,
                question.alert(),
                question.olderThan(),
                question.limit()));
    }

    /** Now, as findings become overdue. */
    public Instant now() {
        return clock.instant();
    }
}
