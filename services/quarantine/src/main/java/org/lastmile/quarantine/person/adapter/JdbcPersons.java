package org.lastmile.quarantine.person.adapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.person.HouseholdMove;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.person.RegistryNews;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons in PostgreSQL. Who changes households takes the advisory lock alone, who reads them for an order takes it
 * shared; then rows are locked in token order, so that nothing deadlocks and no member is overlooked.
 */
@Component
final class JdbcPersons implements Persons {

    private static final String HOUSEHOLDS_STAND_STILL = "select pg_advisory_xact_lock_shared(hashtext('households'))";

    private static final String HOUSEHOLDS_ARE_MINE = "select pg_advisory_xact_lock(hashtext('households'))";

    private static final String PRIMARY = """
            select p.token from person p
            where p.token = coalesce((select primary_token from document_link where document_token = ?), ?)
            """;

    private static final String LOCK = """
            select p.token from person p
            where p.token in (
              select unnest(cast(? as text[]))
              union
              select m.token from person m where m.household_id = any(cast(? as uuid[]))
              union
              select m.token from person m
              join person q on q.household_id = m.household_id and q.token = any(cast(? as text[])))
            order by p.token
            for no key update of p
            """;

    private static final String REGISTER = """
            insert into person (token, place_code, version)
            select r.token, r.place_code, r.version
            from unnest(cast(? as text[]), cast(? as text[]), cast(? as bigint[])) as r (token, place_code, version)
            where not exists (select from document_link l where l.document_token = r.token)
            order by r.token
            on conflict (token) do update set place_code = excluded.place_code, version = excluded.version
            where person.version < excluded.version
            """;

    private static final String JOIN = """
            update person set household_id = ?, household_version = ?
            where token = ? and merged_into is null
              and not (household_id is not distinct from ? and household_version >= ?)
            """;

    private static final String LEAVE = """
            update person set household_id = null where token = ? and household_id = any(cast(? as uuid[]))
            """;

    private static final String LIVE_ALONE = "update person set household_id = null where token = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JdbcDocumentLinks links;

    JdbcPersons(JdbcClient jdbc, JdbcTemplate template, JdbcDocumentLinks links) {
        this.jdbc = jdbc;
        this.template = template;
        this.links = links;
    }

    @Override
    public Optional<PersonToken> primary(PersonToken token) {
        return jdbc.sql(PRIMARY)
                .params(token.value(), token.value())
                .query(String.class)
                .optional()
                .map(PersonToken::new);
    }

    @Override
    public Set<PersonToken> lockCircle(PersonToken person) {
        jdbc.sql(HOUSEHOLDS_STAND_STILL).query(row -> {});
        return lock(List.of(person.value()), List.of());
    }

    @Override
    public Set<PersonToken> apply(List<RegistryNews> news) {
        if (news.isEmpty()) {
            return Set.of();
        }
        jdbc.sql(HOUSEHOLDS_ARE_MINE).query(row -> {});
        var registered = new LinkedHashMap<PersonToken, RegistryNews.Registered>();
        var linked = new ArrayList<RegistryNews.Linked>();
        var tokens = new TreeSet<String>();
        for (RegistryNews item : news) {
            tokens.add(item.person().value());
            if (item instanceof RegistryNews.Registered r) {
                registered.merge(r.person(), r, (a, b) -> a.version() > b.version() ? a : b);
            } else if (item instanceof RegistryNews.Linked l) {
                linked.add(l);
                tokens.add(l.document().value());
                tokens.add(links.resolve(l.person().value()));
            }
        }
        List<HouseholdMove> moves = HouseholdMove.fold(news);
        Set<UUID> households = households(moves);
        var affected = new LinkedHashSet<>(lock(tokens, households));
        register(registered);
        move(moves);
        for (RegistryNews.Linked link : linked) {
            links.merge(link.person(), link.document());
        }
        if (!moves.isEmpty() || !linked.isEmpty()) {
            affected.addAll(lock(tokens, households));
        }
        return affected;
    }

    private void register(Map<PersonToken, RegistryNews.Registered> registered) {
        if (!registered.isEmpty()) {
            var all = registered.values();
            jdbc.sql(REGISTER)
                    .params(
                            all.stream().map(r -> r.person().value()).toArray(String[]::new),
                            all.stream().map(RegistryNews.Registered::placeCode).toArray(String[]::new),
                            all.stream().map(RegistryNews.Registered::version).toArray(Long[]::new))
                    .update();
        }
    }

    private void move(List<HouseholdMove> moves) {
        var joins = new ArrayList<Object[]>();
        var leaves = new ArrayList<Object[]>();
        var alone = new ArrayList<Object[]>();
        for (HouseholdMove move : moves) {
            String person = move.person().value();
            switch (move) {
                case HouseholdMove.Joins j ->
                    joins.add(new Object[] {j.household(), j.version(), person, j.household(), j.version()});
                case HouseholdMove.Leaves l -> leaves.add(new Object[] {person, array(l.households())});
                case HouseholdMove.LivesAlone a -> alone.add(new Object[] {person});
            }
        }
        update(LEAVE, leaves);
        update(LIVE_ALONE, alone);
        update(JOIN, joins);
    }

    private void update(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            template.batchUpdate(statement, rows);
        }
    }

    private static Set<UUID> households(List<HouseholdMove> moves) {
        var households = new LinkedHashSet<UUID>();
        for (HouseholdMove move : moves) {
            if (move instanceof HouseholdMove.Joins joins) {
                households.add(joins.household());
            }
        }
        return households;
    }

    private Set<PersonToken> lock(Collection<String> tokens, Collection<UUID> households) {
        String[] array = tokens.toArray(String[]::new);
        return new LinkedHashSet<>(jdbc.sql(LOCK)
                .params(array, array(households), array)
                .query((row, n) -> new PersonToken(row.getString(1)))
                .list());
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
