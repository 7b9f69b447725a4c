package org.lastmile.quarantine.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.place.KnownPlaces;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.policy.CountingBasis;
import org.lastmile.quarantine.policy.ElapsedDecision;

/** Orders a person to stay at home, by the decision of a member of staff. */
public final class IssueOrder {

    private final Persons persons;
    private final KnownPlaces places;
    private final Vault vault;
    private final RecordOrder recordOrder;

    public IssueOrder(Persons persons, KnownPlaces places, Vault vault, RecordOrder recordOrder) {
        this.persons = persons;
        this.places = places;
        this.vault = vault;
        this.recordOrder = recordOrder;
    }

    /**
     * What is ordered.
     *
     * @param person by the token of any document
     * @param placeCode village or compound not to be left
     * @param basis what the days are counted from
     * @param basisOn day of the basis; null with ORDER_DATE means today
     * @param reason of the decision
     * @param elapsed decision about an elapsed window
     * @param key of the request, if it came with one
     */
    public record Command(
            PersonToken person,
            String placeCode,
            CountingBasis basis,
            @Nullable LocalDate basisOn,
            String reason,
            @Nullable ElapsedDecision elapsed,
            @Nullable RequestKey key) {}

    /**
     * Issues the order.
     *
     * @param credential of the caller, for asking registration in the caller's name
     * @throws Refusal {@code person-not-yet-known}, {@code person-unknown}, {@code place-unknown},
     *     {@code registration-away}, {@code order-already-active}, those of the policy, or when role or place do not
     *     allow it
     */
    public QuarantineOrder handle(Command command, Staff staff, String credential) {
        staff.mustBe(Role.LEADER, Role.DUTY, Role.MEDIC);
        staff.mustSee(command.placeCode());
        if (!places.knows(command.placeCode())
                && vault.place(command.placeCode(), credential) == Vault.Answer.UNKNOWN) {
            throw OrderRefusal.placeUnknown();
        }
        PersonToken person = persons.primary(command.person()).orElseThrow(() -> missing(command, credential));
        return recordOrder.handle(command, person, staff);
    }

    private Refusal missing(Command command, String credential) {
        return switch (vault.person(command.person(), credential)) {
            case KNOWN -> OrderRefusal.personNotYetKnown();
            case UNKNOWN -> OrderRefusal.personUnknown();
            case HIDDEN -> OrderRefusal.personNotYours();
        };
    }
}
