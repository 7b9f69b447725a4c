package org.lastmile.quarantine.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.policy.CountingBasis;
import org.lastmile.quarantine.policy.DayCount;

class QuarantineOrderTest {

    private static final Instant NOW = Instant.parse("2020-01-30T08:00:00Z");
    private static final LocalDate ENDS = LocalDate.of(2020, 2, 13);
    private static final Service SERVICE = new Service(Service.Proof.SIGNATURE, null, NOW, "cadre@130126100");

    private final QuarantineOrder.Issued issued =
            (QuarantineOrder.Issued) QuarantineOrder.issue(terms()).state();

    @Nested
    class WhenIssued {

        @Test
        void keepsThePersonInBeforeThePaperIsSigned() {
            assertThat(issued.active()).isTrue();
            assertThat(issued.terms().accountablePlace()).isEqualTo("130126100");
        }

        @Test
        void becomesVoidWhenIssuedInError() {
            var change = issued.cancel(release(Release.Reason.ISSUED_IN_ERROR));

            assertThat(change.state()).isInstanceOf(QuarantineOrder.Void.class);
            assertThat(change.state().active()).isFalse();
            assertThat(change.events()).singleElement().isInstanceOf(OrderEvent.OrderReleased.class);
        }
    }

    @Nested
    class WhenServed {

        private final QuarantineOrder.Served served =
                (QuarantineOrder.Served) issued.serve(SERVICE).state();

        @Test
        void growsItsVersion() {
            assertThat(served.version()).isEqualTo(2);
        }

        @Test
        void isCompleteOnItsLastDayAndNotBefore() {
            var completed = release(Release.Reason.COMPLETED);

            assertThat(served.complete(completed, ENDS).state()).isInstanceOf(QuarantineOrder.Released.class);
            assertThatThrownBy(() -> served.complete(completed, ENDS.minusDays(1)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order-not-complete"));
        }

        @Test
        void canBeShortenedByDecision() {
            var change = served.shorten(release(Release.Reason.SHORTENED));

            assertThat(change.state().release()).isEqualTo(release(Release.Reason.SHORTENED));
            assertThat(change.state().service()).isEqualTo(SERVICE);
        }
    }

    private static Release release(Release.Reason reason) {
        return new Release(reason, null, NOW, "medic@130126100");
    }

    private static Terms terms() {
        var decision = new Decision(
                "leader@130126", "came from the risk area", CountingBasis.ARRIVAL, ENDS.minusDays(14), null);
        return new Terms(
                new OrderId(new UUID(0, 1)),
                new PersonToken("P".repeat(43)),
                "130126100001001",
                "2020-02.1",
                new DayCount(CountingBasis.ARRIVAL, ENDS.minusDays(14), ENDS),
                decision,
                NOW);
    }
}
