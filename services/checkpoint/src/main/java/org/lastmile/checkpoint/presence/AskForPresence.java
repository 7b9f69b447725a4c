package org.lastmile.checkpoint.presence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.compound.ShowCompound;
import org.lastmile.checkpoint.passage.PassageQuestions;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Answers how many people are inside, and about one person whether. Never gives a list. */
@Singleton
public class AskForPresence {

    private static final FreeText PURPOSE = FreeText.line(200);

    private final ShowCompound showCompound;
    private final Presences presences;
    private final PassageQuestions questions;
    private final PersonLinks links;
    private final Clock clock;

    AskForPresence(
            ShowCompound showCompound,
            Presences presences,
            PassageQuestions questions,
            PersonLinks links,
            Clock clock) {
        this.showCompound = showCompound;
        this.presences = presences;
        this.questions = questions;
        this.links = links;
        this.clock = clock;
    }

    /** About whom, and what for. */
    public record Command(
            String placeCode, String person, @Nullable String purpose) {}

    /** How many people are inside. Refuses role-not-allowed and compound-unknown. */
    @Transactional
    public long count(String placeCode, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER);
        showCompound.mustExist(placeCode, staff);
        return presences.inside(placeCode);
    }

    /**
     * Where one person is; empty when no passage of the last weeks tells. The question is written down with its
     * purpose. Refuses role-not-allowed, compound-unknown and validation-failed.
     */
    @Transactional
    public Optional<Presence> find(Command command, Staff staff) {
        staff.mustBe(Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.CADRE);
        check(command);
        showCompound.mustExist(command.placeCode(), staff);
        questions.record(new PassageQuestions.Asked(
                clock.instant(),
                staff.subject(),
                String.valueOf(command.purpose()).strip(),
                null,
                command.person(),
                null,
                null));
        return presences.find(command.placeCode(), links.allOf(command.person()));
    }

    private static void check(Command command) {
        var faults = new ArrayList<FieldFault>();
        PURPOSE.fault("purpose", command.purpose()).ifPresent(faults::add);
        if (!PersonToken.isToken(command.person())) {
            faults.add(new FieldFault("person", "is not a person token", "43 characters of URL-safe Base64"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
