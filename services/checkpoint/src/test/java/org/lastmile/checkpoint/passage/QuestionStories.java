package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;

/** What is kept of passages, who may ask for it, and how long. */
public abstract class QuestionStories {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 1);

    private final RunningCheckpoint checkpoint;

    protected QuestionStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void answersTheDutyDeskWithAPurpose() {
        String number = Readings.passport();
        checkpoint.verdict(Readings.foreigner("36.2", number));
        String path = "/v1/passages?purpose=tracing&person=" + checkpoint.token("PASSPORT", "FRA", number);

        await().untilAsserted(() -> assertThat(items(path)).hasSize(1));
        var passage = items(path).get(0);
        assertThat(passage.path("measuredAt").asText()).matches(Readings.RFC_3339);
        assertThat(passage.path("receivedAt").asText()).matches(Readings.RFC_3339);
        String elsewhere = checkpoint.corner.issuer().token("duty", "130127");
        assertThat(Json.of(checkpoint.get(path, elsewhere).body()).at("/items")).isEmpty();
    }

    @Test
    void namesAllThatAQuestionLacks() {
        var refused = checkpoint.get("/v1/passages?plate=x", checkpoint.duty());
        var aboutNobody = checkpoint.get("/v1/passages?purpose=tracing", checkpoint.duty());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.of(refused.body()).findValuesAsText("field")).containsExactly("purpose", "plate");
        assertThat(Json.of(aboutNobody.body()).findValuesAsText("field")).containsExactly("gate");
    }

    @Test
    void findsThePassagesOfAPlate() {
        String plate = "冀A·" + Readings.passport().substring(8);
        checkpoint.verdict(Readings.foreigner("36.4", Readings.passport())
                .replace("\"plate\":null", "\"plate\":\"" + plate + "\""));
        String token = checkpoint.corner.personTokens().plateToken(plate.replace("·", ""));

        await().untilAsserted(() ->
                assertThat(items("/v1/passages?purpose=tracing&plate=" + token)).hasSize(1));
    }

    @Test
    void saysInWhichVehicleSomebodyCameAndWhyNoDocumentWasShown() {
        String plate = "冀B" + Readings.passport().substring(8);
        checkpoint.verdict(
                Readings.foreigner("36.4", Readings.passport()).replace("\"plate\":null", """
                        "plate":"%s","passengers":[{"noDocumentReason":"CHILD"}]""".formatted(plate)));
        String path = "/v1/passages?purpose=tracing&plate="
                + checkpoint.corner.personTokens().plateToken(plate);

        await().untilAsserted(() -> assertThat(items(path)).hasSize(2));

        assertThat(items(path).findValuesAsText("noDocumentReason")).containsExactlyInAnyOrder("CHILD", "null");
        assertThat(Set.copyOf(items(path).findValuesAsText("vehiclePassageId")))
                .singleElement()
                .asString()
                .hasSize(36);
    }

    @Test
    void matchesAListOfPeopleAgainstWhatWasKept() {
        String seen = Readings.passport();
        String token = checkpoint.token("PASSPORT", "FRA", seen);
        String never = checkpoint.token("PASSPORT", "FRA", Readings.passport());
        checkpoint.verdict(Readings.foreigner("36.1", seen));
        checkpoint.verdict(Readings.foreigner("36.2", seen));

        await().untilAsserted(() -> assertThat(match(List.of(token, never), 1)).hasSize(2));

        assertThat(match(List.of(token), 1).findValuesAsText("personToken")).containsOnly(token);
        assertThat(match(List.of(token), -1)).isEmpty();
        assertThat(match(List.of(never), 1)).isEmpty();
    }

    @Test
    void showsEachMatchOnceHoweverTheListIsCutIntoPages() {
        String plate = "冀C" + Readings.passport().substring(8);
        var documents = List.of(Readings.passport(), Readings.passport(), Readings.passport());
        documents.forEach(document -> IntStream.range(0, 3).forEach(again -> {
            checkpoint.verdict(Readings.foreigner("36.3", document));
            checkpoint.verdict(Readings.foreigner("36.3", document)
                    .replace("\"plate\":null", "\"plate\":\"%s\"".formatted(plate)));
        }));
        var people = documents.stream()
                .map(document -> checkpoint.token("PASSPORT", "FRA", document))
                .toList();
        String car = checkpoint.corner.personTokens().plateToken(plate);

        await().untilAsserted(
                        () -> assertThat(pages(people, car, 100).getFirst()).hasSize(18));

        var whole = pages(people, car, 100).getFirst();
        for (int size : new int[] {1, 5, 6, 18}) {
            assertThat(pages(people, car, size))
                    .as("pages of " + size)
                    .allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(size));
            assertThat(pages(people, car, size).stream().flatMap(List::stream))
                    .as("pages of " + size)
                    .containsExactlyElementsOf(whole);
        }
        assertThat(pages(people.subList(0, 1), car, 4).stream().flatMap(List::stream))
                .as("all of one person, and the other two in the car")
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    /** The ids that each page shows. */
    private List<List<UUID>> pages(List<String> people, String plate, int size) {
        var passages = checkpoint.context.getBean(Passages.class);
        var pages = new ArrayList<List<UUID>>();
        Passages.MatchPosition next = null;
        do {
            var match = new Passages.Match(
                    "130126",
                    people,
                    List.of(plate),
                    Readings.now().minus(Duration.ofDays(1)),
                    Readings.now().plus(Duration.ofDays(1)),
                    next);
            var page = inTransaction(() -> passages.match(match, size));
            pages.add(page.sightings().stream().map(Passages.Sighting::passage).toList());
            next = page.next();
        } while (next != null);
        return pages;
    }

    @Test
    void refusesACursorThatWasNotGivenOut() {
        String token = checkpoint.token("PASSPORT", "FRA", Readings.passport());

        for (String cursor : List.of("x", "2026-01-31T08:00:00Z_" + UUID.randomUUID(), "plate/" + token + "/x")) {
            var answer = checkpoint.post("/v1/passages/matches", """
                    {"purpose":"list","from":"2026-01-01T00:00:00Z","to":"2036-01-01T00:00:00Z","persons":["%s"],
                     "cursor":"%s"}""".formatted(token, cursor), checkpoint.duty());

            assertThat(answer.statusCode()).as(cursor).isEqualTo(400);
            assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo("cursor-invalid");
        }
    }

    @Test
    void refusesAListThatIsTooLongOrHoldsWhatIsNoToken() {
        String token = checkpoint.token("PASSPORT", "FRA", Readings.passport());

        var tooLong = ask(Collections.nCopies(10_001, token), 1);
        var wrong = ask(List.of(token, "13012619800101001X"), 1);

        assertThat(Json.of(tooLong).findValuesAsText("field")).containsExactly("persons");
        assertThat(Json.of(wrong).findValuesAsText("field")).containsExactly("persons[1]");
        assertThat(wrong).doesNotContain("13012619800101001X");
    }

    @Test
    void keepsADayUntilItsTimeIsOver() {
        var passages = checkpoint.context.getBean(Passages.class);
        var yesterday = LocalDate.ofInstant(Readings.now(), ZoneOffset.UTC).minusDays(1);

        inTransaction(() -> {
            passages.makeDays(List.of(LONG_AGO, LONG_AGO.plusDays(1), yesterday));
            return true;
        });

        assertThat(inTransaction(() -> passages.forgetBefore(LONG_AGO.plusDays(1))))
                .isOne();
        assertThat(inTransaction(() -> passages.forgetBefore(LONG_AGO.plusDays(2))))
                .isOne();
        assertThat(inTransaction(() -> passages.forgetBefore(LONG_AGO.plusDays(2))))
                .isZero();
    }

    private JsonNode match(List<String> persons, int untilDays) {
        return Json.of(ask(persons, untilDays)).at("/items");
    }

    private String ask(List<String> persons, int untilDays) {
        Instant now = Readings.now();
        return checkpoint
                .post(
                        "/v1/passages/matches",
                        """
                        {"purpose":"list","from":"%s","to":"%s","persons":["%s"]}""".formatted(
                                        now.minus(Duration.ofDays(3)),
                                        now.plus(Duration.ofDays(untilDays)),
                                        String.join("\",\"", persons)),
                        checkpoint.duty())
                .body();
    }

    private JsonNode items(String path) {
        return Json.of(checkpoint.get(path, checkpoint.duty()).body()).at("/items");
    }

    private <T> T inTransaction(Supplier<T> work) {
        TransactionOperations<?> transactions = checkpoint.context.getBean(TransactionOperations.class);
        return transactions.executeWrite(status -> work.get());
    }
}
