package org.lastmile.quarantine.breach.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.QuarantineSettings;
import org.lastmile.quarantine.breach.AllowedExit;
import org.lastmile.quarantine.breach.Confinement;
import org.lastmile.quarantine.breach.Episode;
import org.lastmile.quarantine.breach.EpisodeEvent;
import org.lastmile.quarantine.breach.Passage;
import org.lastmile.quarantine.breach.Watch;
import org.lastmile.quarantine.breach.Watches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches in PostgreSQL: the join of passages with orders and households. A batch without a hit costs one statement,
 * one with hits seven at most, however large it is; nothing is locked but the persons that were hit.
 */
@Component
final class JdbcWatches implements Watches {

    /** Who of those seen is restricted or out: resolves links, joins, and locks the persons in token order. */
    private static final String LOCK_SHOWN = """
            select p.token, s.shown, p.returned_at, p.returned_place
            from (
              select seen.shown, coalesce(l.primary_token, seen.shown) as token
              from unnest(cast(? as text[])) as seen (shown)
              left join document_link l on l.document_token = seen.shown
            ) s
            join person p on p.token = s.token
            where exists (select from restriction r where r.person_token = p.token and r.causes <> '')
               or exists (select from violation v where v.person_token = p.token and v.cleared_at is null)
            order by p.token
            for no key update of p
            """;

    private static final String LOCK = """
            select p.token, p.token as shown, p.returned_at, p.returned_place
            from person p
            where p.token = any(cast(? as text[]))
            order by p.token
            for no key update of p
            """;

    /** Read after the lock, so that an order released meanwhile keeps nobody in. */
    private static final String CONFINEMENTS = """
            with subject as (select token, household_id from person where token = any(cast(? as text[])))
            select s.token, true as own, o.id, o.place_code, o.issued_at
            from subject s
            join quarantine_order o on o.primary_token = s.token and o.state in ('ISSUED', 'SERVED')
            union all
            select s.token, false as own, o.id, o.place_code, o.issued_at
            from subject s
            join person m on m.household_id = s.household_id and m.token <> s.token
            join quarantine_order o on o.primary_token = m.token and o.state in ('ISSUED', 'SERVED')
            order by issued_at, id
            """;

    private static final String OPEN = """
            select * from violation
            where person_token = any(cast(? as text[])) and cleared_at is null
            order by opened_at, id
            """;

    private static final String FIND = "select * from violation where id = ?";

    private static final String RETURNED = """
            update person set returned_at = ?, returned_place = ?
            where token = ? and returned_at is distinct from ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Outbox outbox;
    private final JdbcExcuses excuses;
    private final EpisodeMapper mapper;
    private final DetectionMeter meter;

    JdbcWatches(
            JdbcClient jdbc,
            JdbcTemplate template,
            Outbox outbox,
            JdbcExcuses excuses,
            QuarantineSettings settings,
            DetectionMeter meter) {
        this.jdbc = jdbc;
        this.template = template;
        this.outbox = outbox;
        this.excuses = excuses;
        this.mapper = new EpisodeMapper(settings.onSceneWithin());
        this.meter = meter;
    }

    @Override
    public List<Watch> lockShown(Collection<PersonToken> shown) {
        return locked(LOCK_SHOWN, shown);
    }

    @Override
    public List<Watch> lock(Collection<PersonToken> persons) {
        return locked(LOCK, persons);
    }

    private record Locked(JdbcEpisodeRows.Entry entry, Set<PersonToken> shownAs) {}

    private List<Watch> locked(String statement, Collection<PersonToken> tokens) {
        Map<PersonToken, Locked> locked = new LinkedHashMap<>();
        read(
                statement,
                tokens,
                row -> locked.computeIfAbsent(
                                new PersonToken(row.getString("token")),
                                p -> new Locked(JdbcEpisodeRows.entry(row), new HashSet<>()))
                        .shownAs()
                        .add(new PersonToken(row.getString("shown"))));
        if (locked.isEmpty()) {
            return List.of();
        }
        Map<PersonToken, List<Confinement>> confinements = new LinkedHashMap<>();
        read(
                CONFINEMENTS,
                locked.keySet(),
                row -> confinements
                        .computeIfAbsent(new PersonToken(row.getString("token")), p -> new ArrayList<>())
                        .add(JdbcEpisodeRows.confinement(row)));
        Map<PersonToken, List<Episode>> open = new LinkedHashMap<>();
        read(
                OPEN,
                locked.keySet(),
                row -> open.computeIfAbsent(new PersonToken(row.getString("person_token")), p -> new ArrayList<>())
                        .add(JdbcEpisodeRows.episode(row)));
        Map<PersonToken, List<AllowedExit>> exits = new LinkedHashMap<>();
        read(
                JdbcExcuses.ALLOWED,
                locked.keySet(),
                row -> exits.computeIfAbsent(new PersonToken(row.getString("token")), p -> new ArrayList<>())
                        .add(JdbcExcuses.exit(row)));
        var watches = new ArrayList<Watch>(locked.size());
        locked.forEach((person, l) -> watches.add(new Watch(
                person,
                l.shownAs(),
                confinements.getOrDefault(person, List.of()),
                open.getOrDefault(person, List.of()),
                l.entry().lastReturn(),
                exits.getOrDefault(person, List.of()),
                List.of())));
        return watches;
    }

    private void read(String statement, Collection<PersonToken> tokens, RowCallbackHandler rows) {
        jdbc.sql(statement)
                .param(tokens.stream().map(PersonToken::value).toArray(String[]::new))
                .query(rows);
    }

    @Override
    public Optional<Found> find(UUID episode) {
        return jdbc.sql(FIND)
                .param(episode)
                .query((row, n) ->
                        new Found(JdbcEpisodeRows.episode(row), new PersonToken(row.getString("person_token"))))
                .optional();
    }

    @Override
    public List<Passage> takeOverstayed(Instant now, int atMost) {
        return excuses.take(now, atMost);
    }

    @Override
    public void save(List<Change<Watch, EpisodeEvent>> changes) {
        Map<UUID, Object[]> episodes = new LinkedHashMap<>();
        var events = new ArrayList<EpisodeEvent>();
        var returns = new ArrayList<Object[]>();
        var excused = new ArrayList<Watch.Excused>();
        for (Change<Watch, EpisodeEvent> change : changes) {
            Watch watch = change.state();
            excused.addAll(watch.excused());
            for (EpisodeEvent event : change.events()) {
                episodes.put(event.episode().id(), JdbcEpisodeRows.columns(event, watch.person()));
                events.add(event);
            }
            if (watch.lastReturn() != null) {
                returns.add(JdbcEpisodeRows.columns(watch.lastReturn(), watch.person()));
            }
        }
        excuses.keep(excused);
        if (!returns.isEmpty()) {
            template.batchUpdate(RETURNED, returns);
        }
        if (!events.isEmpty()) {
            template.batchUpdate(JdbcEpisodeRows.SAVE, List.copyOf(episodes.values()));
            outbox.append(events.stream().map(mapper::event).toList());
            meter.count(events);
        }
    }
}
