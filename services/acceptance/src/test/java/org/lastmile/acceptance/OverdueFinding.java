package org.lastmile.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that a town is to put right within moments, and will not.
 *
 * @param id finding
 * @param dueAt by when
 */
record OverdueFinding(String id, Instant dueAt) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Raised once the places have reached inspection. */
    static OverdueFinding ofTown(County county) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> raise(county), raised -> !raised.id().isEmpty());
    }

    private static OverdueFinding raise(County county) {
        Instant due = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
        String id = county.api()
                .post(
                        "/v1/findings",
                        county.token("inspector", "130126"),
                        Map.of(
                                "placeCode",
                                County.TOWN,
                                "title",
                                "no record of the daily visits",
                                "severity",
                                "SERIOUS",
                                "dueAt",
                                due.toString()))
                .get("id")
                .asText();
        return new OverdueFinding(id, due);
    }
}
