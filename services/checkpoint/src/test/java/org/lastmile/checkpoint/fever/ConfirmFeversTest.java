package org.lastmile.checkpoint.fever;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.checkpoint.fever.FeverEvent.FeverCleared;
import org.lastmile.checkpoint.fever.FeverEvent.FeverConfirmed;
import org.lastmile.checkpoint.fever.FeverEvent.FeverSeenAgain;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.restriction.PersonLinks;

class ConfirmFeversTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-02-05T05:00:00Z"), ZoneOffset.UTC);

    private final PersonLinks links = new PersonLinks();
    private final KeptEpisodes episodes = new KeptEpisodes();
    private final KeepPassages keepPassages;

    ConfirmFeversTest() {
        var passages = new KeptPassages();
        keepPassages =
                new KeepPassages(passages, new ConfirmFevers(passages, episodes, links, CLOCK), links, List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoFeversWithinTenMinutesAreOneEpisode(boolean oneBatch) {
        var first = Feverish.of(1, "anna", 3730, 0);
        var second = Feverish.of(2, "anna", 3750, 600);

        keep(oneBatch, first, second);

        assertThat(episodes.told).singleElement().isInstanceOfSatisfying(FeverConfirmed.class, confirmed -> {
            assertThat(confirmed.subject()).isEqualTo("anna");
            assertThat(confirmed.first()).isEqualTo(first);
            assertThat(confirmed.second()).isEqualTo(second);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderOfArrivalDoesNotMatter(boolean oneBatch) {
        var first = Feverish.of(1, "anna", 3730, 0);
        var second = Feverish.of(2, "anna", 3750, 60);

        keep(oneBatch, second, first);

        assertThat(episodes.told).singleElement().isInstanceOfSatisfying(FeverConfirmed.class, confirmed -> {
            assertThat(confirmed.first()).isEqualTo(first);
            assertThat(confirmed.second()).isEqualTo(second);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondLaterThanTenMinutesIsAFirst(boolean oneBatch) {
        keep(oneBatch, Feverish.of(1, "anna", 3730, 0), Feverish.of(2, "anna", 3750, 601));
        assertThat(episodes.told).isEmpty();

        keep(Feverish.of(3, "anna", 3750, 700));

        assertThat(told()).containsExactly(FeverConfirmed.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResentReadingConfirmsNothing(boolean oneBatch) {
        var first = Feverish.of(1, "anna", 3730, 0);

        keep(oneBatch, first, first, first);

        assertThat(episodes.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherReadingOfTheEpisodeResentIsNotSeenAgain(boolean oneBatch) {
        var first = Feverish.of(1, "anna", 3730, 0);
        var second = Feverish.of(2, "anna", 3750, 60);

        keep(oneBatch, first, second, first, second);

        assertThat(told()).containsExactly(FeverConfirmed.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadingWithoutDocumentConfirmsTheOneItNames(boolean oneBatch) {
        var first = Feverish.of(1, null, 3730, 0);
        var second = Feverish.again(2, 3750, 60, first);

        keep(oneBatch, first, Feverish.of(3, null, 3740, 30), second);

        assertThat(episodes.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        FeverConfirmed.class,
                        confirmed -> assertThat(confirmed.first()).isEqualTo(first));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecheckNamesOnlyReadingsOfItsOwnDevice(boolean oneBatch) {
        var elsewhere = new Feverish("other-device", 1, null, 3730, 0, null).passage();
        var named = Passage.idOf("device", "boot", 1);
        var second = new Feverish("device", 2, null, 3750, 60, named).passage();

        keep(oneBatch, elsewhere, second);

        assertThat(episodes.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEpisodeGoesOnUntilALaterNormalReading(boolean oneBatch) {
        keep(
                oneBatch,
                Feverish.of(1, "anna", 3730, 0),
                Feverish.of(2, "anna", 3750, 60),
                Feverish.of(3, "anna", 3660, 30),
                Feverish.of(4, "anna", 3760, 3600),
                Feverish.of(5, "anna", 3450, 3700),
                Feverish.of(6, "anna", 3660, 3800));

        assertThat(told()).containsExactly(FeverConfirmed.class, FeverSeenAgain.class, FeverCleared.class);
        assertThat(episodes.openSubjects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNormalReadingWithoutDocumentClearsOnlyTheOneItNames(boolean oneBatch) {
        var first = Feverish.of(1, null, 3730, 0);
        var second = Feverish.again(2, 3750, 60, first);

        keep(oneBatch, first, second, Feverish.of(3, null, 3660, 90));
        assertThat(told()).containsExactly(FeverConfirmed.class);

        keep(Feverish.again(4, 3660, 120, second));
        assertThat(told()).containsExactly(FeverConfirmed.class, FeverCleared.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecheckWithoutDocumentClearsAPersonsEpisode(boolean oneBatch) {
        var second = Feverish.of(2, "anna", 3750, 60);

        keep(oneBatch, Feverish.of(1, "anna", 3730, 0), second, Feverish.again(3, 3660, 120, second));

        assertThat(told()).containsExactly(FeverConfirmed.class, FeverCleared.class);
    }

    @Test
    void anotherDocumentOfThePersonContinuesAndClears() {
        links.link("anna", "anna-passport");

        keep(Feverish.of(1, "anna", 3730, 0));
        keep(Feverish.of(2, "anna-passport", 3750, 60));
        keep(Feverish.of(3, "anna-passport", 3660, 120));

        assertThat(told()).containsExactly(FeverConfirmed.class, FeverCleared.class);
        assertThat(episodes.told)
                .allSatisfy(event -> assertThat(event)
                        .extracting(told ->
                                told instanceof FeverConfirmed c ? c.subject() : ((FeverCleared) told).subject())
                        .isEqualTo("anna"));
    }

    @Test
    void peopleInOneBatchHaveEpisodesOfTheirOwn() {
        keep(
                Feverish.of(1, "anna", 3730, 0),
                Feverish.of(2, "bert", 3730, 10),
                Feverish.of(3, "carl", 3730, 20),
                Feverish.of(4, "bert", 3740, 30),
                Feverish.of(5, "anna", 3740, 40));

        assertThat(episodes.openSubjects()).containsExactlyInAnyOrder("anna", "bert");
    }

    private List<Class<?>> told() {
        return episodes.told.stream().<Class<?>>map(Object::getClass).toList();
    }

    private void keep(boolean oneBatch, Passage... passages) {
        if (oneBatch) {
            keep(passages);
        } else {
            Stream.of(passages).forEach(this::keep);
        }
    }

    private void keep(Passage... passages) {
        keepPassages.handle(List.of(passages));
    }
}
