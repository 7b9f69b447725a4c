package org.lastmile.inspection.finding.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Duty;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.Rectification;
import org.lastmile.inspection.finding.Report;
import org.lastmile.inspection.finding.Severity;
import org.lastmile.inspection.finding.Verification;

/** Rows of findings, joined with the present duty and the last thing done. */
final class JdbcFindingRows {

    private JdbcFindingRows() {}

    static String state(Finding finding) {
        return finding.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    static Finding finding(ResultSet row) throws SQLException {
        Report report = report(row);
        Duty duty = duty(row);
        long version = row.getLong("version");
        Rectification rectification = rectification(row);
        Verification verification = verification(row);
        return switch (row.getString("state")) {
            case "RAISED" -> new Finding.Raised(report, duty, version, rectification, verification);
            case "RECTIFIED" -> new Finding.Rectified(report, duty, version, there(rectification));
            case "VERIFIED" -> new Finding.Verified(report, duty, version, there(rectification), there(verification));
            case String state -> throw new IllegalStateException("no such state of a finding: " + state);
        };
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new FindingId(row.getObject("id", UUID.class)),
                row.getString("place_code"),
                row.getString("title"),
                row.getString("description"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("alert_id", UUID.class),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("raised_by"));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getInt("round"),
                row.getTimestamp("due_at").toInstant(),
                Duty.Basis.valueOf(row.getString("basis")),
                row.getTimestamp("set_at").toInstant(),
                instant(row.getTimestamp("fired_at")));
    }

    private static @Nullable Rectification rectification(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("rectified_at"));
        return at == null
                ? null
                : new Rectification(row.getString("rectified_note"), at, row.getString("rectified_by"));
    }

    private static @Nullable Verification verification(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("verified_at"));
        return at == null
                ? null
                : new Verification(
                        Verification.Outcome.valueOf(row.getString("outcome")),
                        row.getString("verified_note"),
                        at,
                        row.getString("verified_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part, "a finding in this state has it");
    }
}
