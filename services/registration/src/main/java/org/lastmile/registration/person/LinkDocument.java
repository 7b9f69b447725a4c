package org.lastmile.registration.person;

import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Says that a further document is one of a person already known. */
public class LinkDocument {

    private final Persons persons;
    private final LookupLimit limit;
    private final Clock clock;

    /** Needs the vault, the limit of guesses and the time. */
    public LinkDocument(Persons persons, LookupLimit limit, Clock clock) {
        this.persons = persons;
        this.limit = limit;
        this.clock = clock;
    }

    /** The person, by the token of any document, and the further document. */
    public record Command(Staff staff, PersonToken person, Document document) {}

    /** The person now, and whether the link is new. */
    public record Outcome(Person person, boolean linked) {}

    /**
     * Role registrar, gate or cadre; the same link again changes nothing.
     *
     * @throws Refusal {@code person-unknown} or {@code document-belongs-to-another}
     */
    @Transactional
    public Outcome handle(Command command) {
        Staff staff = command.staff();
        staff.mustBe(Role.REGISTRAR, Role.GATE, Role.CADRE);
        limit.check(staff.subject());
        Person seen = persons.find(command.person())
                .filter(person -> staff.sees(person.placeCode()))
                .orElseThrow(() -> {
                    limit.missed(staff.subject());
                    return PersonRefusal.unknown();
                });
        // the document before the person's row: nobody who waits for this document may hold that row
        boolean claimed = persons.claim(command.document(), seen.token());
        Person person = persons.lock(seen.token()).orElseThrow(PersonRefusal::unknown);
        if (claimed) {
            return new Outcome(link(person, command.document()), true);
        }
        if (person.owns(command.document().token())) {
            return new Outcome(person, false);
        }
        limit.missed(staff.subject());
        throw PersonRefusal.belongsToAnother();
    }

    private Person link(Person person, Document document) {
        var others = person.documents().stream()
                .filter(own -> !own.token().equals(document.token()))
                .toList();
        var before = new Person(
                person.token(),
                person.name(),
                person.phone(),
                person.placeCode(),
                person.householdId(),
                others,
                person.version());
        var change = before.link(document, clock.instant());
        persons.save(change);
        return change.state();
    }
}
