package org.lastmile.checkpoint.passage.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.platform.Jdbc;

/** Reads a passage out of its row. */
final class JdbcPassageRows {

    private JdbcPassageRows() {}

    static Passage passage(ResultSet row) throws SQLException {
        String person = row.getString("person_token");
        String plate = row.getString("plate_token");
        String device = row.getString("device_id");
        return new Passage(
                row.getObject("passage_id", UUID.class),
                person,
                plate,
                person != null ? person : plate != null ? plate : device,
                new Passage.Origin(
                        device,
                        row.getString("boot_id"),
                        row.getLong("seq"),
                        row.getString("gate_id"),
                        row.getString("place_code")),
                Direction.valueOf(row.getString("direction")),
                new Temperature(row.getInt("centi_celsius")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("recheck_of", UUID.class),
                Jdbc.instant(row, "measured_at"),
                Jdbc.instant(row, "received_at"),
                row.getBoolean("late"),
                null,
                circumstances(row));
    }

    private static Passage.Circumstances circumstances(ResultSet row) throws SQLException {
        UUID vehicle = row.getObject("vehicle_passage_id", UUID.class);
        String noDocument = row.getString("no_document_reason");
        return vehicle == null && noDocument == null
                ? Passage.Circumstances.NONE
                : new Passage.Circumstances(Set.of(), vehicle, noDocument, null);
    }
}
