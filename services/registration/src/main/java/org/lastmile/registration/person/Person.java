package org.lastmile.registration.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.Sensitive;

/**
 * A person in the vault.
 *
 * @param token primary token: the one of the document the person was registered with
 * @param name name as the document shows it
 * @param phone E.164, or null
 * @param placeCode where the person lives
 * @param householdId household, or null
 * @param documents all documents, the first one being the primary
 * @param version grows with every change of person or documents
 */
public record Person(
        PersonToken token,
        Sensitive<String> name,
        @Nullable Sensitive<String> phone,
        String placeCode,
        @Nullable UUID householdId,
        List<Document> documents,
        long version) {

    public Person {
        documents = List.copyOf(documents);
    }

    /** Makes a person known to the vault. */
    static Change<Person, PersonEvent> register(
            Document document,
            Sensitive<String> name,
            @Nullable Sensitive<String> phone,
            String placeCode,
            @Nullable UUID householdId,
            Instant at) {
        var person = new Person(document.token(), name, phone, placeCode, householdId, List.of(document), 1);
        return Change.of(
                person, new PersonEvent.PersonRegistered(person.token, placeCode, householdId, at, person.version));
    }

    /** Says that a further document is the same person's. */
    Change<Person, PersonEvent> link(Document document, Instant at) {
        var more = new java.util.ArrayList<>(documents);
        more.add(document);
        var person = new Person(token, name, phone, placeCode, householdId, more, version + 1);
        return Change.of(person, new PersonEvent.DocumentLinked(token, document.token(), at, person.version));
    }

    /** True when this document is one of the person's. */
    boolean owns(PersonToken document) {
        return documents.stream().anyMatch(own -> own.token().equals(document));
    }
}
