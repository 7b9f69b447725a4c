package org.lastmile.quarantine.person.adapter;

import org.lastmile.platform.core.pii.PersonToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links of documents. When a token that was a person of its own turns out to be a further document of another, orders,
 * exits, open episodes and the household go over; nothing is lost, and no decision is taken.
 */
@Component
final class JdbcDocumentLinks {

    private static final String RESOLVE = "select primary_token from document_link where document_token = ?";

    private static final String LINK = """
            insert into document_link (document_token, primary_token) values (?, ?)
            on conflict (document_token) do update set primary_token = excluded.primary_token
            """;

    private static final String FOLLOW = "update document_link set primary_token = ? where primary_token = ?";

    private static final String TAKE_HOUSEHOLD = """
            update person p set household_id = d.household_id, household_version = d.household_version
            from person d
            where p.token = ? and d.token = ? and p.household_id is null and d.household_id is not null
            """;

    private static final String MERGE = "update person set merged_into = ?, household_id = null where token = ?";

    private static final String TAKE_ORDERS = "update quarantine_order set primary_token = ? where primary_token = ?";

    private static final String TAKE_EPISODES = "update violation set person_token = ? where person_token = ?";

    private static final String TAKE_EXITS = "update order_exit set person_token = ? where person_token = ?";

    private final JdbcClient jdbc;

    JdbcDocumentLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the document one of this person; doing it again, or the other way round, changes nothing. */
    void merge(PersonToken person, PersonToken document) {
        String primary = resolve(person.value());
        String further = document.value();
        if (primary.equals(further)) {
            return;
        }
        jdbc.sql(FOLLOW).params(primary, further).update();
        jdbc.sql(LINK).params(further, primary).update();
        jdbc.sql(TAKE_HOUSEHOLD).params(primary, further).update();
        jdbc.sql(MERGE).params(primary, further).update();
        jdbc.sql(TAKE_ORDERS).params(primary, further).update();
        jdbc.sql(TAKE_EPISODES).params(primary, further).update();
        jdbc.sql(TAKE_EXITS).params(primary, further).update();
    }

    /** Primary token behind a token; itself when it is no further document. */
    String resolve(String token) {
        return jdbc.sql(RESOLVE).param(token).query(String.class).optional().orElse(token);
    }
}
