package org.lastmile.quarantine.restriction.adapter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.restriction.Cause;
import org.lastmile.quarantine.restriction.PublishedExit;
import org.lastmile.quarantine.restriction.Restriction;
import org.lastmile.quarantine.restriction.Restrictions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restrictions in PostgreSQL; each of its methods is one statement, however many persons. */
@Component
final class JdbcRestrictions implements Restrictions {

    private static final String PUBLISHED = """
            select person_token, version, causes, exits from restriction where person_token = any(cast(? as text[]))
            """;

    private static final String CAUSES = """
            with subject as (
              select token, household_id from person where token = any(cast(? as text[])) and merged_into is null
            )
            select s.token, 'OWN_ORDER' as kind, o.id, o.place_code, o.ends_on
            from subject s
            join quarantine_order o on o.primary_token = s.token and o.state in ('ISSUED', 'SERVED')
            union all
            select s.token, 'CO_RESIDENT_ORDER' as kind, o.id, o.place_code, o.ends_on
            from subject s
            join person m on m.household_id = s.household_id and m.token <> s.token
            join quarantine_order o on o.primary_token = m.token and o.state in ('ISSUED', 'SERVED')
            """;

    private static final String EXITS = """
            select token, place_code, gate_id, opens_at, closes_at from allowed_exit
            where token = any(cast(? as text[])) and not withdrawn and closes_at >= ?
            """;

    private static final String SAVE = """
            insert into restriction (person_token, version, causes, exits, set_at) values (?, ?, ?, ?, ?)
            on conflict (person_token) do update
            set version = excluded.version, causes = excluded.causes, exits = excluded.exits, set_at = excluded.set_at
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Outbox outbox;
    private final Clock clock;

    JdbcRestrictions(JdbcClient jdbc, JdbcTemplate template, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<PersonToken, Restriction> published(Collection<PersonToken> persons) {
        var published = new HashMap<PersonToken, Restriction>();
        jdbc.sql(PUBLISHED)
                .param(array(persons))
                .query((row, n) -> new Restriction(
                        new PersonToken(row.getString("person_token")),
                        row.getLong("version"),
                        RestrictionMapper.causes(row.getString("causes")),
                        RestrictionMapper.exits(row.getString("exits"))))
                .list()
                .forEach(restriction -> published.put(restriction.person(), restriction));
        return published;
    }

    @Override
    public Map<PersonToken, List<Cause>> causes(Collection<PersonToken> persons) {
        var causes = new HashMap<PersonToken, List<Cause>>();
        jdbc.sql(CAUSES).param(array(persons)).query(row -> {
            var cause = new Cause(
                    Cause.Kind.valueOf(row.getString("kind")),
                    row.getObject("id", UUID.class),
                    row.getString("place_code"),
                    row.getObject("ends_on", LocalDate.class));
            causes.computeIfAbsent(new PersonToken(row.getString("token")), p -> new ArrayList<>())
                    .add(cause);
        });
        return causes;
    }

    @Override
    public Map<PersonToken, List<PublishedExit>> exits(Collection<PersonToken> persons) {
        var exits = new HashMap<PersonToken, List<PublishedExit>>();
        var since = Timestamp.from(clock.instant().minus(PublishedExit.KNOWN_AFTER_END));
        jdbc.sql(EXITS).params(array(persons), since).query(row -> {
            var exit = new PublishedExit(
                    row.getString("place_code"),
                    row.getString("gate_id"),
                    row.getTimestamp("opens_at").toInstant(),
                    row.getTimestamp("closes_at").toInstant());
            exits.computeIfAbsent(new PersonToken(row.getString("token")), p -> new ArrayList<>())
                    .add(exit);
        });
        return exits;
    }

    @Override
    public void publish(List<Restriction> changed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        template.batchUpdate(
                SAVE,
                changed.stream()
                        .map(r -> new Object[] {
                            r.person().value(),
                            r.version(),
                            RestrictionMapper.text(r.causes()),
                            RestrictionMapper.exitsText(r.exits()),
                            Timestamp.from(now)
                        })
                        .toList());
        outbox.append(changed.stream().map(r -> RestrictionMapper.event(r, now)).toList());
    }

    private static String[] array(Collection<PersonToken> persons) {
        return persons.stream().map(PersonToken::value).toArray(String[]::new);
    }
}
