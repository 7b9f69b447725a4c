package org.lastmile.checkpoint.fever;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.restriction.PersonLinks;

class FeverRuleTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");

    private final PersonLinks links = new PersonLinks();
    private final FeverRule rule = new FeverRule(links);

    @Test
    void aSecondReadingOfThePersonConfirms() {
        var first = passage(1, "anna", 3730, 0, null);
        var second = passage(2, "anna", 3750, 600, null);

        assertThat(rule.mate(second, List.of(first, second))).contains(first);
    }

    @Test
    void anotherDocumentOfThePersonConfirmsToo() {
        links.link("anna", "anna-passport");

        var first = passage(1, "anna", 3730, 0, null);
        var second = passage(2, "anna-passport", 3750, 60, null);

        assertThat(rule.mate(second, List.of(first))).contains(first);
        assertThat(rule.subject(first, second)).isEqualTo("anna");
    }

    @Test
    void aReadingThatNamesTheFirstConfirmsWithoutDocuments() {
        var first = passage(1, null, 3730, 0, null);
        var second = passage(2, null, 3750, 60, first.id());

        assertThat(rule.mate(second, List.of(first))).contains(first);
        assertThat(rule.mate(first, List.of(second))).contains(second);
    }

    @Test
    void nothingElseConfirms() {
        var first = passage(1, "anna", 3730, 0, null);

        assertThat(rule.mate(first, List.of(first))).as("the reading resent").isEmpty();
        assertThat(rule.mate(passage(2, "anna", 3750, 601, null), List.of(first)))
                .as("too late")
                .isEmpty();
        assertThat(rule.mate(passage(2, "bert", 3750, 60, null), List.of(first)))
                .as("somebody else")
                .isEmpty();
        assertThat(rule.mate(passage(2, null, 3750, 60, null), List.of(passage(1, null, 3730, 0, null))))
                .as("two strangers at one device")
                .isEmpty();
        assertThat(rule.mate(first, List.of(passage(2, "anna", 4300, 60, null))))
                .as("invalid")
                .isEmpty();
    }

    private static Passage passage(
            long seq, @Nullable String person, int centi, long seconds, @Nullable UUID recheckOf) {
        Instant at = NOON.plusSeconds(seconds);
        return new Passage(
                Passage.idOf("device", "boot", seq),
                person,
                null,
                person == null ? "device" : person,
                new Passage.Origin("device", "boot", seq, "gate", "130126100201"),
                Direction.IN,
                new Temperature(centi),
                Verdict.RECHECK,
                recheckOf,
                at,
                at,
                false,
                null);
    }
}
