package org.lastmile.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lastmile.inspection.World.COUNTY;
import static org.lastmile.inspection.World.TOWN;
import static org.lastmile.inspection.World.now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.ReportOverdue;
import org.lastmile.platform.testing.TopicView;

/** No duty sleeps, and none fires twice. */
class OverdueIT {

    private static final TopicView VIOLATIONS = RunningInspection.CORNER.probe().topic("violations");
    private static final Duration SOON = Duration.ofMillis(700);

    private final InspectionClient inspector = new InspectionClient("inspector", COUNTY);
    private final InspectionClient cadre = new InspectionClient("cadre", TOWN);

    @BeforeAll
    static void start() {
        World.begin();
    }

    @Test
    void whatIsNotRectifiedInTimeBecomesAViolationWithinTwoSecondsAndEndsWhenItIs() {
        Instant due = now().plus(SOON);
        UUID id = inspector.raise(TOWN, due).id();

        var detected = VIOLATIONS.await(id.toString(), ViolationDetected.class);

        assertThat(Duration.between(due, detected.getDetectedAt())).isBetween(Duration.ZERO, Duration.ofSeconds(2));
        assertThat(detected.getKind()).isEqualTo("RECTIFICATION_OVERDUE");
        assertThat(detected.getSeverity()).isEqualTo("MEDIUM");
        assertThat(detected.getAccountablePlace()).isEqualTo(TOWN);
        assertThat(overdue()).contains(id.toString());
        cadre.rectify(id);
        var cleared = VIOLATIONS.await(id.toString(), ViolationCleared.class);
        assertThat(cleared.getViolationId()).isEqualTo(detected.getViolationId());
        assertThat(cleared.getReason()).isEqualTo("RECTIFIED");
        assertThat(overdue()).doesNotContain(id.toString());
    }

    @Test
    void aRejectionWithANewDueTimeBeginsANewEpisode() {
        UUID id = inspector.raise(TOWN, now().plus(SOON)).id();
        VIOLATIONS.await(id.toString(), ViolationDetected.class);
        cadre.rectify(id);

        inspector.post("/v1/findings/" + id + "/verification", """
                {"outcome": "REJECTED", "note": "not done", "dueAt": "%s"}""".formatted(now().plus(SOON)));

        await().untilAsserted(() -> assertThat(VIOLATIONS.all(id.toString(), ViolationDetected.class))
                .extracting(ViolationDetected::getViolationId)
                .hasSize(2)
                .doesNotHaveDuplicates());
    }

    @Test
    void theTimerOfAKilledInstanceFiresWithinFiveSeconds() {
        Instant due = now().plus(Duration.ofSeconds(1));
        UUID id = inspector.raise(TOWN, due).id();

        // what a killed instance leaves behind: picked, and nobody's heart beats for it
        World.DATABASE.sql("""
                        update scheduled_tasks
                        set picked = true, picked_by = 'killed', last_heartbeat = now(), version = version + 1
                        where task_instance = ?""").param(id + "/1").update();

        var detected = VIOLATIONS.await(id.toString(), ViolationDetected.class);
        assertThat(Duration.between(due, detected.getDetectedAt())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aTimerThatComesAgainRaisesNothingNew() {
        UUID id = inspector.raise(TOWN, now().plus(SOON)).id();
        VIOLATIONS.await(id.toString(), ViolationDetected.class);
        await().until(() -> World.timers(id) == 0);

        World.DATABASE.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('rectification-due', ?, now(), false, 1)""").param(id + "/1").update();

        await().until(() -> World.timers(id) == 0);
        assertThat(World.count("select count(*) from outbox where aggregateid = '" + id + "'"))
                .isZero();
        assertThat(VIOLATIONS.all(id.toString())).hasSize(1);
    }

    @Test
    void whatIsRectifiedInTimeHasNoTimerLeft() {
        UUID id = inspector.raise(TOWN, now().plus(Duration.ofDays(1))).id();
        assertThat(World.timers(id)).isOne();

        cadre.rectify(id);

        assertThat(World.timers(id)).isZero();
    }

    @Test
    void twoInstancesRaiseEachViolationOnce() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            ids.add(inspector.raise(TOWN, now().plus(Duration.ofDays(1))).text("id"));
        }
        try (var second = RunningInspection.start()) {
            makeDue(ids);

            ids.forEach(id -> VIOLATIONS.await(id, ViolationDetected.class));

            assertThat(second.isActive()).isTrue();
        }
        assertThat(ids).allSatisfy(id -> assertThat(VIOLATIONS.all(id)).hasSize(1));
    }

    @Test
    void aTimerAndARectificationAtTheSameMomentAgreeWhoCameFirst() throws Exception {
        UUID id = inspector.raise(TOWN, now().plus(Duration.ofDays(1))).id();
        var timer = RunningInspection.context().getBean(ReportOverdue.class);

        together(id, List.of(() -> timer.handle(new FindingId(id), 1), () -> timer.handle(new FindingId(id), 1), () -> {
            cadre.rectify(id);
        }));

        assertThat(cadre.get("/v1/findings/" + id).text("state")).isEqualTo("RECTIFIED");
        await().until(() -> World.count("select count(*) from outbox") == 0);
        var told = VIOLATIONS.all(id.toString()).stream()
                .map(event -> event.envelope().type())
                .toList();
        assertThat(told).isIn(List.of(), List.of(ViolationDetected.class.getName(), ViolationCleared.class.getName()));
    }

    /** All at once, a second from now. */
    private static void makeDue(List<String> findings) {
        World.DATABASE.sql("""
                        with due as (
                          update rectification_duty set due_at = now() + interval '1 second'
                          where finding_id = any (cast(? as uuid[]))
                          returning finding_id, round, due_at)
                        update scheduled_tasks t set execution_time = due.due_at
                        from due where t.task_instance = due.finding_id || '/' || due.round
                        """).param(findings.toArray(String[]::new)).update();
    }

    /** Runs them once all wait for the row of the finding. */
    private static void together(UUID id, List<Runnable> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size());
                var holder = RunningInspection.CORNER.directDatabase().getConnection();
                var hold = holder.prepareStatement("select from finding where id = ? for update")) {
            holder.setAutoCommit(false);
            hold.setObject(1, id);
            hold.execute();
            var running = new ArrayList<Future<?>>();
            work.forEach(one -> running.add(threads.submit(one)));
            await().until(() -> World.count("""
                    select count(*) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'""") >= work.size());
            holder.rollback();
            for (Future<?> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private List<String> overdue() {
        return inspector
                .get("/v1/findings?overdue=true&limit=200")
                .body()
                .path("items")
                .findValuesAsText("id");
    }
}
