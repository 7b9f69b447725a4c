package org.lastmile.inspection.finding.adapter;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Duty;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.inspection.finding.FindingEvent;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.FindingQuery;
import org.lastmile.inspection.finding.Findings;
import org.lastmile.inspection.finding.Rectification;
import org.lastmile.inspection.finding.Report;
import org.lastmile.inspection.finding.Verification;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings and their duties in PostgreSQL. */
@Component
final class JdbcFindings implements Findings {

    private static final String LOCK = "select id from finding where id = ? for update";

    // d is the present duty; r the round in which something was done last
    private static final String SELECT = """
            select f.*, d.due_at, d.basis, d.set_at, d.fired_at,
                   r.rectified_at, r.rectified_by, r.rectified_note,
                   r.outcome, r.verified_at, r.verified_by, r.verified_note
            from finding f
            join rectification_duty d on d.finding_id = f.id and d.round = f.round
            left join rectification_duty r on r.finding_id = f.id
              and r.round = case f.state when 'RAISED' then f.round - 1 else f.round end
            """;

    private static final String FIND = SELECT + "where f.id = ?";

    private static final String PAGE = SELECT + """
            where starts_with(f.place_code, :place)
              and f.id < :olderThan
              and (cast(:state as text) is null or f.state = :state)
              and (cast(:alert as uuid) is null or f.alert_id = :alert)
              and (cast(:overdueAt as timestamptz) is null or f.state = 'RAISED' and d.due_at <= :overdueAt)
            order by f.id desc
            limit :limit
            """;

    private static final String INSERT = """
            insert into finding (
              id, place_code, title, description, severity, alert_id, raised_at, raised_by, state, round, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'RAISED', ?, ?)
            """;

    private static final String SET_DUTY = """
            insert into rectification_duty (finding_id, round, due_at, basis, set_at) values (?, ?, ?, ?, ?)
            """;

    private static final String MOVE = """
            update finding set state = ?, round = ?, version = ? where id = ? and version = ? - 1
            """;

    private static final String RECTIFY = """
            update rectification_duty set rectified_at = ?, rectified_by = ?, rectified_note = ?
            where finding_id = ? and round = ? and rectified_at is null
            """;

    private static final String VERIFY = """
            update rectification_duty set outcome = ?, verified_at = ?, verified_by = ?, verified_note = ?
            where finding_id = ? and round = ? and rectified_at is not null and verified_at is null
            """;

    private static final String FIRE = """
            update rectification_duty set fired_at = ?
            where finding_id = ? and round = ? and fired_at is null and rectified_at is null
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcFindings(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, n) -> JdbcFindingRows.finding(row))
                .optional();
    }

    @Override
    public Optional<Finding> lock(FindingId id) {
        // read by a statement of its own: a row that was waited for is new, what is joined to it would be old
        return jdbc.sql(LOCK).param(id.value()).query(UUID.class).optional().flatMap(locked -> find(id));
    }

    @Override
    public List<Finding> page(FindingQuery query) {
        FindingId before = query.olderThan();
        return jdbc.sql(PAGE)
                .param("place", query.place())
                .param("olderThan", before == null ? LAST : before.value())
                .param("state", query.state() == null ? null : query.state().name())
                .param("alert", query.alert())
                .param("overdueAt", query.overdueAt() == null ? null : Timestamp.from(query.overdueAt()))
                .param("limit", query.limit())
                .query((row, n) -> JdbcFindingRows.finding(row))
                .list();
    }

    @Override
    public void save(Change<Finding, FindingEvent> change) {
        for (FindingEvent event : change.events()) {
            switch (event) {
                case FindingEvent.FindingRaised raised -> insert(raised.finding());
                case FindingEvent.FindingRectified rectified -> rectify(rectified.finding());
                case FindingEvent.FindingVerified verified -> verify(verified);
                case FindingEvent.ViolationDetected detected -> fire(detected);
                case FindingEvent.ViolationCleared cleared -> {}
            }
        }
        outbox.append(change.events().stream().map(FindingEventMapper::event).toList());
    }

    private void insert(Finding.Raised finding) {
        Report report = finding.report();
        one(
                INSERT,
                report.id().value(),
                report.placeCode(),
                report.title(),
                report.description(),
                report.severity().name(),
                report.alert(),
                Timestamp.from(report.raisedAt()),
                report.raisedBy(),
                finding.duty().round(),
                finding.version());
        setDuty(finding);
    }

    private void setDuty(Finding finding) {
        Duty duty = finding.duty();
        one(
                SET_DUTY,
                finding.report().id().value(),
                duty.round(),
                Timestamp.from(duty.dueAt()),
                duty.basis().name(),
                Timestamp.from(duty.setAt()));
    }

    private void move(Finding finding) {
        long version = finding.version();
        UUID id = finding.report().id().value();
        one(MOVE, JdbcFindingRows.state(finding), finding.duty().round(), version, id, version);
    }

    private void rectify(Finding.Rectified finding) {
        move(finding);
        Rectification done = finding.rectification();
        UUID id = finding.report().id().value();
        one(
                RECTIFY,
                Timestamp.from(done.at()),
                done.by(),
                done.note(),
                id,
                finding.duty().round());
    }

    private void verify(FindingEvent.FindingVerified event) {
        Finding finding = event.finding();
        move(finding);
        Verification seen = event.verification();
        UUID id = finding.report().id().value();
        one(VERIFY, seen.outcome().name(), Timestamp.from(seen.at()), seen.by(), seen.note(), id, event.round());
        if (finding.duty().round() != event.round()) {
            setDuty(finding);
        }
    }

    private void fire(FindingEvent.ViolationDetected event) {
        Finding finding = event.finding();
        one(
                FIRE,
                Timestamp.from(event.at()),
                finding.report().id().value(),
                finding.duty().round());
    }

    private void one(String statement, @Nullable Object... values) {
        if (jdbc.sql(statement).params(values).update() != 1) {
            throw new IllegalStateException("the finding changed although its row was locked");
        }
    }
}
