package org.lastmile.registration.place.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.registration.place.Place;
import org.lastmile.registration.place.PlaceDefined;
import org.lastmile.registration.place.PlaceLevel;
import org.lastmile.registration.place.PlaceQuestion;
import org.lastmile.registration.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places in PostgreSQL. One lock for all who define places: it stands for every key of the topic. */
@Repository
class JdbcPlaces implements Places {

    private static final String FIND = """
            select code, name, level, parent, version from place where code = :code
            """;

    private static final String SEARCH = """
            select code, name, level, parent, version from place
            where (:parent::text is null or parent = :parent)
              and (:within::text is null or starts_with(code, :within))
              and (:text::text is null or starts_with(code, :text) or position(lower(:text) in lower(name)) > 0)
              and (:codes::text[] is null or code = any(:codes))
            order by length(code), code limit :limit
            """;

    private static final String TAKE_TURN = """
            select pg_advisory_xact_lock(hashtext('lastmile.place'))
            """;

    private static final String FIND_ALL = """
            select code, name, level, parent, version from place where code = any(:codes)
            """;

    private static final String SAVE = """
            insert into place (code, name, level, parent, version, defined_at)
            select code, name, level, parent, version, :at
            from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[], :versions::bigint[])
              as sent (code, name, level, parent, version)
            on conflict (code) do update
              set name = excluded.name, parent = excluded.parent, version = excluded.version,
                  defined_at = excluded.defined_at
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcPlaces(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Optional<Place> find(String code) {
        return jdbc.sql(FIND).param("code", code).query(JdbcPlaces::place).optional();
    }

    @Override
    public List<Place> find(PlaceQuestion question) {
        var codes = question.codes();
        return jdbc.sql(SEARCH)
                .param("parent", question.parent())
                .param("within", question.within())
                .param("text", question.text())
                .param("codes", codes.isEmpty() ? null : codes.toArray(String[]::new))
                .param("limit", question.limit())
                .query(JdbcPlaces::place)
                .list();
    }

    @Override
    public Map<String, Place> lock(Collection<String> codes) {
        jdbc.sql(TAKE_TURN).query(rows -> {});
        return jdbc.sql(FIND_ALL).param("codes", codes.toArray(String[]::new)).query(JdbcPlaces::place).list().stream()
                .collect(Collectors.toMap(Place::code, Function.identity()));
    }

    @Override
    public void save(Change<List<Place>, PlaceDefined> change) {
        List<Place> places = change.state();
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE)
                .param("at", Timestamp.from(change.events().getFirst().definedAt()))
                .param("codes", column(places, Place::code))
                .param("names", column(places, Place::name))
                .param("levels", column(places, place -> place.level().name()))
                .param("parents", places.stream().map(Place::parent).toArray(String[]::new))
                .param("versions", places.stream().map(Place::version).toArray(Long[]::new))
                .update();
        outbox.append(change.events().stream().map(PlaceEventMapper::toEvent).toList());
    }

    private static String[] column(List<Place> places, Function<Place, String> value) {
        return places.stream().map(value).toArray(String[]::new);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("code"),
                row.getString("name"),
                PlaceLevel.valueOf(row.getString("level")),
                row.getString("parent"),
                row.getLong("version"));
    }
}
