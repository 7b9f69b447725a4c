package org.lastmile.checkpoint;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows behind the service: a story moves a due time there, where otherwise it would have to wait. */
public final class Rows {

    private Rows() {}

    /** Changes rows. @return how many */
    public static int execute(RunningCheckpoint checkpoint, String sql) {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** First column of all rows. */
    public static List<String> texts(RunningCheckpoint checkpoint, String sql) {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
