package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.passage.TakeReadings.Outcome;
import org.lastmile.platform.core.problem.Refusal;

/** What one request of a device leads to. */
class TakeReadingsTest extends AtOneGate {

    @ParameterizedTest
    @CsvSource({"CARD, card-unknown", "BOTH, identity-ambiguous", "REASON, no-document-reason-unknown"})
    void saysWhatIsWrongWithWhatWasShown(String shown, String code) {
        var what =
                switch (shown) {
                    case "CARD" -> CARD;
                    case "BOTH" -> new Shown(PASSPORT.document(), "CARD-0001", null);
                    default -> new Shown(null, null, "LOST");
                };

        assertThat(rejected(person(1, what)).code()).isEqualTo(code);
    }

    @Test
    void aLinkedCardIsThePerson() {
        links.link(token("E1234567"), key.token("PASS_CARD", "CHN", "CARD-0001").value());
        order("E1234567");

        assertThat(accepted(person(1, CARD)).verdict()).isEqualTo(Verdict.HOLD);
        assertThat(told.getFirst().key()).isEqualTo(token("E1234567"));
    }

    @Test
    void refusesMoreThanTwoThousandPeople() {
        var full = vehicle(
                1, Collections.nCopies(60, passenger(Shown.NOTHING, null)).toArray(Reading.Passenger[]::new));

        assertThatThrownBy(() -> takeReadings.handle(Collections.nCopies(33, full), DEVICE, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("people-count"));
        assertThat(outcomes(Collections.nCopies(32, full))).hasSize(32);
    }

    /** Whatever stands beside it: what is right is taken, what is wrong is refused, and nothing else is told. */
    @Test
    void oneBadItemNeverSinksItsBatch() {
        var random = new Random(20200210);
        for (int round = 0; round < 200; round++) {
            told.clear();
            var readings = new ArrayList<Reading>();
            var good = new ArrayList<Boolean>();
            int events = 0;
            for (int i = 1; i <= 1 + random.nextInt(20); i++) {
                boolean right = random.nextBoolean();
                int kind = random.nextInt(4);
                readings.add(right ? right(i, kind) : wrong(i, kind));
                good.add(right);
                events += right ? kind == 1 ? 3 : 1 : 0;
            }

            var outcomes = outcomes(readings);

            assertThat(outcomes.stream().map(Outcome.Accepted.class::isInstance).toList())
                    .isEqualTo(good);
            assertThat(told).hasSize(events);
        }
    }

    private static Reading right(int seq, int kind) {
        return switch (kind) {
            case 0 -> person(seq, PASSPORT);
            case 1 -> vehicle(seq, passenger(Shown.NOTHING, null));
            case 2 -> turnedBack(seq, PASSPORT, null);
            default -> person(seq, new Shown(null, null, "REFUSED"));
        };
    }

    private static Reading wrong(int seq, int kind) {
        return switch (kind) {
            case 0 -> person(0, PASSPORT);
            case 1 -> vehicle(seq, passenger(CARD, "36.5"));
            case 2 -> reading(seq, PASSPORT, "36.5", null, null, new Reading.Refused("WHY", null, null));
            default -> Reading.unreadable(new ReadingFault("field-unreadable", "plate must be text"));
        };
    }
}
