package org.lastmile.checkpoint.fever;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.restriction.PersonLinks;

class FeverRuleTest {

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
        return new Feverish("device", seq, person, centi, seconds, recheckOf).passage();
    }
}
