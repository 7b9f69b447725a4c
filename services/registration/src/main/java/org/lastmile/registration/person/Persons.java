package org.lastmile.registration.person;

import java.util.Optional;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/** The people of the vault. */
public interface Persons {

    /** The person one of whose documents has this token. */
    Optional<Person> find(PersonToken document);

    /** As {@link #find}, and holds the person's row until the transaction ends. */
    Optional<Person> lock(PersonToken document);

    /** Keeps a new person with the event; false when the document is known already. */
    boolean add(Change<Person, PersonEvent> change, String registeredBy);

    /** Takes a document for a person; false when it is known already. The event comes with {@link #save}. */
    boolean claim(Document document, PersonToken owner);

    /** Keeps the person's new version with the event. */
    void save(Change<Person, PersonEvent> change);
}
