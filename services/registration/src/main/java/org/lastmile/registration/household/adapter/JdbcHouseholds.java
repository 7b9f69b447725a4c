package org.lastmile.registration.household.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.registration.household.Household;
import org.lastmile.registration.household.HouseholdChanged;
import org.lastmile.registration.household.Households;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Households in PostgreSQL. Changes take turns on one lock: a change may touch any household, is over in a few
 * milliseconds, and the versions it draws must grow in commit order. The persons' rows are then locked in the order of
 * their tokens, because they stand for the keys of the topic.
 */
@Repository
class JdbcHouseholds implements Households {

    private static final String TAKE_TURN = """
            select pg_advisory_xact_lock(hashtext('lastmile.household'))
            """;

    private static final String SELECT = """
            select h.id, h.place_code, h.version,
                   array(select p.token from person p where p.household_id = h.id) as members
            from household h
            """;

    private static final String FIND = SELECT + "where h.id = :id";

    private static final String HOMES_OF = SELECT + """
            where h.id in (select p.household_id from person p where p.token = any(:people))
            """;

    private static final String RESIDENTS = """
            select d.token as asked, p.token as primary_token, p.place_code
            from document d join person p on p.token = d.person
            where d.token = any(:tokens)
            """;

    private static final String NEXT_VERSION = "select nextval('household_version')";

    private static final String ADD = """
            insert into household (id, place_code, version) values (:id, :place, :version)
            """;

    private static final String LOCK_PEOPLE = """
            select token from person where token = any(:people) order by token for no key update
            """;

    private static final String SAVE = """
            update household h set version = sent.version
            from unnest(:ids::uuid[], :versions::bigint[]) as sent (id, version)
            where h.id = sent.id
            """;

    private static final String MOVE = """
            update person p set household_id = sent.household
            from unnest(:people::text[], :households::uuid[]) as sent (token, household)
            where p.token = sent.token and p.household_id is distinct from sent.household
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcHouseholds(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public void takeTurn() {
        jdbc.sql(TAKE_TURN).query(rows -> {});
    }

    @Override
    public Optional<Household> find(UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> household(row))
                .optional();
    }

    @Override
    public List<Resident> residents(Collection<PersonToken> tokens) {
        return jdbc.sql(RESIDENTS)
                .param("tokens", texts(tokens))
                .query((row, number) -> new Resident(
                        new PersonToken(row.getString("asked")),
                        new PersonToken(row.getString("primary_token")),
                        row.getString("place_code")))
                .list();
    }

    @Override
    public List<Household> homesOf(Collection<PersonToken> people) {
        return jdbc.sql(HOMES_OF)
                .param("people", texts(people))
                .query((row, number) -> household(row))
                .list();
    }

    @Override
    public long nextVersion() {
        return jdbc.sql(NEXT_VERSION).query(Long.class).single();
    }

    @Override
    public void add(Household empty) {
        jdbc.sql(ADD)
                .param("id", empty.id())
                .param("place", empty.placeCode())
                .param("version", empty.version())
                .update();
    }

    @Override
    public void save(Change<List<Household>, HouseholdChanged> change) {
        List<Household> households = change.state();
        if (households.isEmpty()) {
            return;
        }
        var homes = new TreeMap<String, @Nullable String>();
        change.events().forEach(event -> homes.put(event.person().value(), home(event)));
        String[] people = homes.keySet().toArray(String[]::new);
        jdbc.sql(LOCK_PEOPLE).param("people", people).query(rows -> {});
        jdbc.sql(SAVE)
                .param(
                        "ids",
                        households.stream()
                                .map(Household::id)
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .param("versions", households.stream().map(Household::version).toArray(Long[]::new))
                .update();
        jdbc.sql(MOVE)
                .param("people", people)
                .param("households", homes.values().toArray(String[]::new))
                .update();
        outbox.append(
                change.events().stream().map(HouseholdEventMapper::toEvent).toList());
    }

    /** Of one person's events the last one says where they live: the household that is joined comes last. */
    private static @Nullable String home(HouseholdChanged event) {
        return event.left() ? null : event.household().id().toString();
    }

    private static Household household(ResultSet row) throws SQLException {
        String[] members = (String[]) row.getArray("members").getArray();
        return new Household(
                row.getObject("id", UUID.class),
                row.getString("place_code"),
                Arrays.stream(members).map(PersonToken::new).toList(),
                row.getLong("version"));
    }

    private static String[] texts(Collection<PersonToken> tokens) {
        return tokens.stream().map(PersonToken::value).toArray(String[]::new);
    }
}
