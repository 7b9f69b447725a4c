package org.lastmile.checkpoint.passage.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passages.Match;
import org.lastmile.checkpoint.passage.Passages.MatchPosition;
import org.lastmile.checkpoint.passage.Passages.Matched;
import org.lastmile.checkpoint.passage.Passages.Sighting;
import org.lastmile.checkpoint.platform.Jdbc;

/**
 * Passages of many people and plates. Some tokens at a time, in their order, so that all pages together look for each
 * token once and read each passage once, however many there are.
 */
final class JdbcPassageMatches {

    /** Tokens of one statement; few enough that their passages mostly fit what is left of a page. */
    private static final int TOGETHER = 250;

    /** Only what the indexes hold: the passages of a long list lie all over the disk. */
    private static final String MATCH = """
            select passage_id, person_token, plate_token, gate_id, place_code, direction, measured_at
            from passage where %s
            order by %s collate "C", measured_at desc, passage_id desc
            limit ?
            """;

    private final Jdbc jdbc;

    JdbcPassageMatches(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Matched find(Match match, int limit) {
        var found = new ArrayList<Sighting>();
        var after = match.after();
        MatchPosition next = null;
        if (after == null || !after.ofPlate()) {
            next = add(false, match.personTokens(), match, limit, found);
        }
        if (next == null) {
            next = add(true, match.plateTokens(), match, limit, found);
        }
        return new Matched(found, next);
    }

    /** Adds until the page is full. @return where the full page ends; null when it has room left */
    private @Nullable MatchPosition add(
            boolean plates, Collection<String> wanted, Match match, int limit, List<Sighting> found) {
        var after = match.after() == null || match.after().ofPlate() != plates ? null : match.after();
        var tokens = after == null ? new TreeSet<>(wanted) : new TreeSet<>(wanted).tailSet(after.token(), true);
        for (var some : tokens.stream().gather(Gatherers.windowFixed(TOGETHER)).toList()) {
            found.addAll(query(plates, some, after, match, limit - found.size()));
            if (found.size() == limit) {
                return position(plates, found.getLast());
            }
        }
        return null;
    }

    /** What has a person of the list was among the passages of people, whatever its plate. */
    private List<Sighting> query(
            boolean plates, List<String> tokens, @Nullable MatchPosition after, Match match, int limit) {
        String token = plates ? "plate_token" : "person_token";
        var where = new StringBuilder(token + " = any (?) and measured_at between ? and ?");
        where.append(" and place_code like ? || '%'");
        var values =
                new ArrayList<Object>(List.of(tokens.toArray(String[]::new), match.from(), match.to(), match.places()));
        if (plates) {
            where.append(" and (person_token is null or person_token <> all (?))");
            values.add(match.personTokens().toArray(String[]::new));
        }
        if (after != null) {
            where.append(" and (").append(token).append(" <> ? or (measured_at, passage_id) < (?, ?))");
            values.addAll(List.of(after.token(), after.measuredAt(), after.passage()));
        }
        values.add(limit);
        return jdbc.query(MATCH.formatted(where, token), JdbcPassageMatches::sighting, values.toArray());
    }

    private static MatchPosition position(boolean ofPlate, Sighting last) {
        String token = Objects.requireNonNull(ofPlate ? last.plateToken() : last.personToken());
        return new MatchPosition(ofPlate, token, last.measuredAt(), last.passage());
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Direction.valueOf(row.getString(6)),
                Jdbc.instant(row, "measured_at"));
    }
}
