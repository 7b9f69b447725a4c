package org.lastmile.checkpoint.fever.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lastmile.checkpoint.fever.FeverEpisode;
import org.lastmile.checkpoint.fever.FeverEpisodes;
import org.lastmile.checkpoint.fever.FeverEvent;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.violation.Violations;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;

/** Episodes of fever in the database; what is saved is also told. */
@Singleton
final class JdbcFeverEpisodes implements FeverEpisodes {

    private static final String OPEN = """
            select * from fever_episode
            where cleared_at is null and (subject = any (?) or passages && ?)
            """;

    private static final String SAVE_OPEN = """
            insert into fever_episode
              (violation_id, subject, place_code, first_measured_at, last_measured_at, passages)
            values (?, ?, ?, ?, ?, ?)
            on conflict (violation_id) do update
            set last_measured_at = excluded.last_measured_at, passages = excluded.passages
            where fever_episode.cleared_at is null
            """;

    private static final String SAVE_CLEARED = """
            update fever_episode set cleared_at = ?, cleared_reason = 'RECHECK_NORMAL'
            where violation_id = ? and cleared_at is null
            """;

    private static final String OPEN_SUBJECTS = "select subject from fever_episode where cleared_at is null";

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final Violations violations;
    private final Timer toDetected;

    JdbcFeverEpisodes(Jdbc jdbc, Outbox outbox, Violations violations, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.violations = violations;
        this.toDetected = Timer.builder("lastmile.violation.measured.to.detected")
                .description("from the device's measurement to the detection of a violation")
                .publishPercentiles(0.5, 0.99)
                .publishPercentileHistogram()
                .register(registry);
    }

    @Override
    public List<FeverEpisode.Open> open(Collection<String> subjects, Collection<UUID> passages) {
        return jdbc.query(
                OPEN, JdbcFeverEpisodes::episode, subjects.toArray(String[]::new), passages.toArray(UUID[]::new));
    }

    @Override
    public void lock(Collection<String> subjects) {
        violations.lock(subjects);
    }

    @Override
    public void save(Change<FeverEpisode, FeverEvent> change) {
        int saved =
                switch (change.state()) {
                    case FeverEpisode.Open open ->
                        jdbc.update(
                                SAVE_OPEN,
                                open.violationId(),
                                open.subject(),
                                open.placeCode(),
                                open.firstMeasuredAt(),
                                open.lastMeasuredAt(),
                                open.passages().toArray(UUID[]::new));
                    case FeverEpisode.Cleared cleared ->
                        jdbc.update(SAVE_CLEARED, cleared.clearedAt(), cleared.violationId());
                };
        if (saved == 1) {
            change.events().forEach(this::tell);
        }
    }

    private void tell(FeverEvent event) {
        outbox.append(FeverEventMapper.event(event));
        if (event instanceof FeverEvent.FeverConfirmed confirmed
                && !confirmed.second().late()) {
            Duration taken = Duration.between(confirmed.second().measuredAt(), confirmed.detectedAt());
            toDetected.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }

    @Override
    public Set<String> openSubjects() {
        return Set.copyOf(jdbc.query(OPEN_SUBJECTS, row -> row.getString(1)));
    }

    private static FeverEpisode.Open episode(ResultSet row) throws SQLException {
        return new FeverEpisode.Open(
                row.getObject("violation_id", UUID.class),
                row.getString("subject"),
                row.getString("place_code"),
                Jdbc.instant(row, "first_measured_at"),
                Jdbc.instant(row, "last_measured_at"),
                List.of((UUID[]) row.getArray("passages").getArray()));
    }
}
