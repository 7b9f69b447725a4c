package org.lastmile.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.inspection.finding.FindingFixtures.DAY;
import static org.lastmile.inspection.finding.FindingFixtures.NOW;
import static org.lastmile.inspection.finding.FindingFixtures.done;
import static org.lastmile.inspection.finding.FindingFixtures.overdue;
import static org.lastmile.inspection.finding.FindingFixtures.raised;
import static org.lastmile.inspection.finding.FindingFixtures.rectified;
import static org.lastmile.inspection.finding.FindingFixtures.seen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.inspection.finding.Verification.Outcome;
import org.lastmile.platform.core.event.Change;

class FindingTest {

    @Test
    void isOverdueFromItsDueTimeUntilItIsRectified() {
        var finding = raised();

        assertThat(finding.overdue(NOW.plus(DAY).minusNanos(1))).isFalse();
        assertThat(finding.overdue(NOW.plus(DAY))).isTrue();
        assertThat(rectified().overdue(NOW.plus(DAY))).isFalse();
    }

    @Test
    void raisesItsViolationOncePerRound() {
        var first = raised().fire(NOW.plus(DAY));
        var second = ((Finding.Raised) first.state()).fire(NOW.plus(DAY));

        assertThat(kinds(first)).containsExactly("ViolationDetected");
        assertThat(second.events()).isEmpty();
    }

    @Test
    void firingTakesNothingFromWhoeverIsAboutToRectify() {
        assertThat(overdue().version()).isEqualTo(raised().version());
    }

    @Test
    void endsItsViolationWhenItIsRectifiedLate() {
        assertThat(kinds(overdue().rectify(done()))).containsExactly("FindingRectified", "ViolationCleared");
    }

    @Test
    void hasNoViolationToEndWhenItIsRectifiedInTime() {
        assertThat(kinds(raised().rectify(done()))).containsExactly("FindingRectified");
    }

    @Test
    void isClosedOnceSomebodyConfirmed() {
        var change = rectified().confirm(seen(Outcome.CONFIRMED));

        assertThat(change.state()).isInstanceOf(Finding.Verified.class);
        assertThat(kinds(change)).containsExactly("FindingVerified");
    }

    @Test
    void becomesDueAgainAfterARejectionAndShowsWhy() {
        var change = rectified().reject(seen(Outcome.REJECTED), NOW.plus(DAY.multipliedBy(2)));

        var again = (Finding.Raised) change.state();
        assertThat(again.duty().round()).isEqualTo(2);
        assertThat(again.duty().dueAt()).isEqualTo(NOW.plus(DAY.multipliedBy(2)));
        assertThat(again.verification()).isEqualTo(seen(Outcome.REJECTED));
        assertThat(again.rectification()).isEqualTo(done());
    }

    @Test
    void raisesANewViolationInTheNextRound() {
        var late = (Finding.Rectified) overdue().rectify(done()).state();

        var again = (Finding.Raised) late.reject(seen(Outcome.REJECTED), NOW.plus(DAY.multipliedBy(2)))
                .state();

        assertThat(kinds(again.fire(NOW.plus(DAY.multipliedBy(2))))).containsExactly("ViolationDetected");
    }

    @Test
    void growsItsVersionWithEveryMove() {
        assertThat(raised().version()).isEqualTo(1);
        assertThat(rectified().version()).isEqualTo(2);
        assertThat(rectified().confirm(seen(Outcome.CONFIRMED)).state().version())
                .isEqualTo(3);
    }

    private static List<String> kinds(Change<Finding, FindingEvent> change) {
        return change.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
