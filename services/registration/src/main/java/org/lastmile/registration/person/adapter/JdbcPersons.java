package org.lastmile.registration.person.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.document.DocumentType;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.registration.person.Document;
import org.lastmile.registration.person.Person;
import org.lastmile.registration.person.PersonEvent;
import org.lastmile.registration.person.PersonEvent.PersonRegistered;
import org.lastmile.registration.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vault in PostgreSQL: every personal column sealed. */
@Repository
class JdbcPersons implements Persons {

    private static final String FIND = """
            select p.token, p.name_sealed, p.phone_sealed, p.place_code, p.household_id, p.version,
                   o.token as document, o.type, o.country, o.number_sealed
            from document d
            join person p on p.token = d.person
            join document o on o.person = p.token
            where d.token = :token
            order by o.token <> p.token, o.linked_at
            """;

    private static final String LOCK = """
            select p.token from person p join document d on d.person = p.token where d.token = :token
            for no key update of p
            """;

    private static final String ADD = """
            with fresh as (
              insert into person
                (token, name_sealed, phone_sealed, place_code, version, registered_at, registered_by)
              values (:token, :name, :phone, :place, :version, :at, :by)
              on conflict do nothing
              returning token
            )
            insert into document (token, person, type, country, number_sealed)
            select token, token, :type, :country, :number from fresh
            on conflict do nothing
            """;

    private static final String CLAIM = """
            insert into document (token, person, type, country, number_sealed)
            values (:token, :person, :type, :country, :number)
            on conflict do nothing
            """;

    private static final String SAVE = """
            update person set version = :version where token = :token and version = :version - 1
            """;

    private final JdbcClient jdbc;
    private final PersonSeal seal;
    private final Outbox outbox;

    JdbcPersons(JdbcClient jdbc, PersonSeal seal, Outbox outbox) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.outbox = outbox;
    }

    @Override
    public Optional<Person> find(PersonToken document) {
        List<Person> rows = jdbc.sql(FIND)
                .param("token", document.value())
                .query((row, number) -> person(row))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Person first = rows.getFirst();
        return Optional.of(new Person(
                first.token(),
                first.name(),
                first.phone(),
                first.placeCode(),
                first.householdId(),
                rows.stream().flatMap(row -> row.documents().stream()).toList(),
                first.version()));
    }

    @Override
    public Optional<Person> lock(PersonToken document) {
        return jdbc.sql(LOCK)
                .param("token", document.value())
                .query(String.class)
                .optional()
                .flatMap(token -> find(new PersonToken(token)));
    }

    @Override
    public boolean add(Change<Person, PersonEvent> change, String registeredBy) {
        Person person = change.state();
        Document document = person.documents().getFirst();
        var event = (PersonRegistered) change.events().getFirst();
        int rows = jdbc.sql(ADD)
                .param("token", person.token().value())
                .param("name", seal.seal(person.name(), "person.name", person.token()))
                .param("phone", seal.sealOrNull(person.phone(), "person.phone", person.token()))
                .param("place", person.placeCode())
                .param("version", person.version())
                .param("at", Timestamp.from(event.at()))
                .param("by", registeredBy)
                .param("type", document.type().name())
                .param("country", document.country())
                .param("number", seal.seal(document.number(), "document.number", document.token()))
                .update();
        if (rows == 1) {
            outbox.append(PersonEventMapper.toEvent(event));
        }
        return rows == 1;
    }

    @Override
    public boolean claim(Document document, PersonToken owner) {
        return jdbc.sql(CLAIM)
                        .param("token", document.token().value())
                        .param("person", owner.value())
                        .param("type", document.type().name())
                        .param("country", document.country())
                        .param("number", seal.seal(document.number(), "document.number", document.token()))
                        .update()
                == 1;
    }

    @Override
    public void save(Change<Person, PersonEvent> change) {
        Person person = change.state();
        int rows = jdbc.sql(SAVE)
                .param("version", person.version())
                .param("token", person.token().value())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a person's row was changed without being locked");
        }
        outbox.append(change.events().stream().map(PersonEventMapper::toEvent).toList());
    }

    private Person person(ResultSet row) throws SQLException {
        var token = new PersonToken(row.getString("token"));
        var document = new PersonToken(row.getString("document"));
        byte[] phone = row.getBytes("phone_sealed");
        Sensitive<String> openedPhone = phone == null ? null : seal.open(phone, "person.phone", token);
        return new Person(
                token,
                seal.open(row.getBytes("name_sealed"), "person.name", token),
                openedPhone,
                row.getString("place_code"),
                row.getObject("household_id", UUID.class),
                List.of(new Document(
                        document,
                        DocumentType.valueOf(row.getString("type")),
                        row.getString("country"),
                        seal.open(row.getBytes("number_sealed"), "document.number", document))),
                row.getLong("version"));
    }
}
