package org.lastmile.registration.person;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows a person: masked, or for a stated purpose what that purpose needs, and then writes it down first. */
public class ShowPerson {

    private static final Role[] ANY = {
        Role.REGISTRAR, Role.GATE, Role.CADRE, Role.MEDIC, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER
    };

    private final Persons persons;
    private final AccessLog log;
    private final LookupLimit limit;
    private final Clock clock;

    /** Needs the vault, the log of disclosures, the limit of guesses and the time. */
    public ShowPerson(Persons persons, AccessLog log, LookupLimit limit, Clock clock) {
        this.persons = persons;
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param staff who asks
     * @param token token of any document, as it stood in the path
     * @param purpose name of a {@link Purpose}; null asks for the masked answer
     */
    public record Question(
            Staff staff, String token, @Nullable String purpose) {}

    /**
     * The person, and what of them may be shown unmasked.
     *
     * @param person the person
     * @param revealed nothing when no purpose was stated
     */
    public record Shown(Person person, Set<Purpose.Revealed> revealed) {}

    /**
     * Masked for every role that works with people; revealed for registrar, cadre, medic and duty.
     *
     * @throws Refusal {@code person-unknown}, also for somebody outside the own place; {@code too-many-unknown-lookups}
     */
    @Transactional
    public Shown handle(Question question) {
        Staff staff = question.staff();
        staff.mustBe(ANY);
        Optional<Purpose> purpose = purpose(question.purpose());
        if (purpose.isPresent()) {
            staff.mustBe(Role.REGISTRAR, Role.CADRE, Role.MEDIC, Role.DUTY);
        }
        limit.check(staff.subject());
        Optional<Person> person = (PersonToken.isToken(question.token())
                        ? persons.find(new PersonToken(question.token()))
                        : Optional.<Person>empty())
                .filter(found -> staff.sees(found.placeCode()));
        if (person.isEmpty()) {
            limit.missed(staff.subject());
            throw PersonRefusal.unknown();
        }
        purpose.ifPresent(
                why -> log.write(new AccessLog.Entry(staff, person.get().token(), why, clock.instant())));
        return new Shown(person.get(), purpose.map(Purpose::fields).orElse(Set.of()));
    }

    /**
     * Whose document this is, masked. The number came in a body, never in a path.
     *
     * @throws Refusal {@code person-unknown}, also for somebody outside the own place; {@code too-many-unknown-lookups}
     */
    @Transactional
    public Person holder(Document document, Staff staff) {
        return handle(new Question(staff, document.token().value(), null)).person();
    }

    private static Optional<Purpose> purpose(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().equals(name)) {
                return Optional.of(purpose);
            }
        }
        throw PersonRefusal.purposeUnknown();
    }
}
