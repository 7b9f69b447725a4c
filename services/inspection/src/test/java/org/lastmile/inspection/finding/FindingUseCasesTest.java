package org.lastmile.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.inspection.finding.FindingFixtures.CADRE;
import static org.lastmile.inspection.finding.FindingFixtures.DAY;
import static org.lastmile.inspection.finding.FindingFixtures.DUE;
import static org.lastmile.inspection.finding.FindingFixtures.INSPECTOR;
import static org.lastmile.inspection.finding.FindingFixtures.NOW;
import static org.lastmile.inspection.finding.FindingFixtures.SUPERVISOR;
import static org.lastmile.inspection.finding.FindingFixtures.overdue;
import static org.lastmile.inspection.finding.FindingFixtures.raised;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Staff;

class FindingUseCasesTest {

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void rectifyingTakesTheTimerBack() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);

        rectify(findings, finding, SUPERVISOR);

        assertThat(findings.timers).isEmpty();
    }

    @Test
    void nobodyVerifiesWhatHeReportedHimself() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);
        rectify(findings, finding, SUPERVISOR);

        assertThatThrownBy(() -> verify(findings, confirm(finding), SUPERVISOR))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("own-rectification"));
    }

    @Test
    void aRejectionSetsTheTimerOfTheNextRound() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);
        rectify(findings, finding, CADRE);

        verify(
                findings,
                new VerifyFinding.Command.Reject(finding.report().id(), "still missing", NOW.plus(DAY), null),
                INSPECTOR);

        assertThat(findings.timers).containsExactly(finding.report().id() + "/2");
    }

    @Test
    void aTimerThatFiresTwiceRaisesOneViolation() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);
        var late = new ReportOverdue(findings, Clock.offset(clock, DAY.plusMillis(300)));

        var first = late.handle(finding.report().id(), 1);
        var second = late.handle(finding.report().id(), 1);

        assertThat(first).contains(Duration.ofMillis(300));
        assertThat(second).isEmpty();
        assertThat(findings.events).hasSize(1);
    }

    @Test
    void aTimerOfARoundThatIsOverRaisesNothing() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);
        rectify(findings, finding, CADRE);

        assertThat(new ReportOverdue(findings, clock).handle(finding.report().id(), 1))
                .isEmpty();
    }

    @Test
    void whatIsNotRectifiedCannotBeVerifiedAndWhatIsClosedStaysClosed() {
        var finding = overdue();
        var findings = InMemoryFindings.with(finding);

        assertThatThrownBy(() -> verify(findings, confirm(finding), INSPECTOR)).hasMessageContaining("not reported");
        rectify(findings, finding, CADRE);
        verify(findings, confirm(finding), INSPECTOR);
        assertThatThrownBy(() -> rectify(findings, finding, CADRE)).hasMessageContaining("closed");
        assertThatThrownBy(() -> verify(findings, confirm(finding), INSPECTOR)).hasMessageContaining("closed");
    }

    @Test
    void aCadreDoesNotVerifyAndAnInspectorDoesNotRectify() {
        var finding = raised();
        var findings = InMemoryFindings.with(finding);
        var elsewhere = Staff.of("cadre@130126101", List.of("cadre"), "130126101");

        assertThatThrownBy(() -> rectify(findings, finding, INSPECTOR)).hasMessageContaining("roles");
        assertThatThrownBy(() -> rectify(findings, finding, elsewhere)).hasMessageContaining("place");
        assertThatThrownBy(() -> verify(findings, confirm(finding), CADRE)).hasMessageContaining("roles");
    }

    private void rectify(InMemoryFindings findings, Finding finding, Staff staff) {
        new RectifyFinding(findings, findings, clock)
                .handle(new RectifyFinding.Command(finding.report().id(), "done", null), staff);
    }

    private void verify(InMemoryFindings findings, VerifyFinding.Command command, Staff staff) {
        new VerifyFinding(findings, DUE, findings, clock).handle(command, staff);
    }

    private static VerifyFinding.Command confirm(Finding finding) {
        return new VerifyFinding.Command.Confirm(finding.report().id(), "seen", null);
    }
}
