package org.lastmile.inspection;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.notification.AlertUpdated;
import org.lastmile.event.registration.PlaceDefined;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays registration and notification, and looks into the database. */
final class World {

    static final String COUNTY = "130126";
    static final String TOWN = "130126100";
    static final String OTHER_TOWN = "130126101";

    static final JdbcClient DATABASE = JdbcClient.create(RunningInspection.CORNER.directDatabase());

    private World() {}

    /** Makes both towns known. */
    static void begin() {
        RunningInspection.context();
        for (String town : List.of(TOWN, OTHER_TOWN)) {
            RunningInspection.CORNER
                    .probe()
                    .send("registration.places", town, new PlaceDefined(town, "town", "TOWN", COUNTY, now(), 1L));
        }
        await().until(() -> count("select count(*) from place where code like '1301261%'") == 2);
    }

    /** An alert of the town, seen in the other one. */
    static UUID alert() {
        UUID id = UUID.randomUUID();
        RunningInspection.CORNER.probe().send("notification.alerts", id.toString(), updated(id, 1));
        await().until(() -> version(id) == 1);
        return id;
    }

    static long version(UUID alert) {
        return count("select coalesce(max(version), 0) from known_alert where id = '" + alert + "'");
    }

    static AlertUpdated updated(UUID alert, long version) {
        return AlertUpdated.newBuilder()
                .setAlertId(alert)
                .setViolationId(UUID.randomUUID())
                .setKind("HOUSEHOLD_EXIT")
                .setSeverity("HIGH")
                .setState("OPEN")
                .setSubject("S".repeat(43))
                .setAccountablePlace(TOWN)
                .setOccurredPlace(OTHER_TOWN)
                .setOccurredAt(now())
                .setMeasuredAt(now())
                .setDetectedAt(now())
                .setOpenedAt(now())
                .setCount(1)
                .setLate(false)
                .setRule("rule")
                .setRuleSource("source")
                .setEvidence(List.of())
                .setVersion(version)
                .setOccurredPlaces(List.of(OTHER_TOWN))
                .build();
    }

    static long timers(UUID finding) {
        return count("select count(*) from scheduled_tasks where task_instance like '" + finding + "%'");
    }

    static long count(String query) {
        return DATABASE.sql(query).query(Long.class).single();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
