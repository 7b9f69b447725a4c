package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Answers who passed where, to staff who say what for; the question is written down with its purpose. */
@Singleton
public class AskForPassages {

    /** Passages on one page. */
    public static final int PAGE = 100;

    private static final Duration BY_DEFAULT = Duration.ofDays(1);

    private final Passages passages;
    private final PassageQuestions questions;
    private final PersonLinks links;
    private final Clock clock;

    AskForPassages(Passages passages, PassageQuestions questions, PersonLinks links, Clock clock) {
        this.passages = passages;
        this.questions = questions;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param from a day before {@code to} by default
     * @param to now by default
     * @param after where the last page ended
     */
    public record Command(
            @Nullable String gate,
            @Nullable String person,
            @Nullable String plate,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String purpose,
            Passages.@Nullable Position after) {}

    /** A page of passages within the caller's place, newest first. Refuses role-not-allowed and validation-failed. */
    @Transactional
    public List<Passage> handle(Command command, Staff staff) {
        staff.mustBe(Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.CADRE);
        String purpose = check(command);
        Instant now = clock.instant();
        Instant to = command.to() == null ? now : command.to();
        Instant from = command.from() == null ? to.minus(BY_DEFAULT) : command.from();
        String person = command.person();
        questions.record(new PassageQuestions.Asked(
                now, staff.subject(), purpose, command.gate(), person, command.plate(), null));
        var question = new Passages.Question(
                staff.place(),
                command.gate(),
                person == null ? List.of() : links.allOf(person),
                command.plate(),
                from,
                to,
                command.after());
        return staff.place().isEmpty() ? List.of() : passages.find(question, PAGE);
    }

    private static String check(Command command) {
        var faults = new ArrayList<FieldFault>();
        String purpose = QuestionPolicy.purpose(command.purpose(), faults);
        if (command.gate() == null && command.person() == null && command.plate() == null) {
            faults.add(new FieldFault("gate", "say which gate, person or plate is asked about", null));
        }
        QuestionPolicy.token("person", command.person(), faults);
        QuestionPolicy.token("plate", command.plate(), faults);
        QuestionPolicy.order(command.from(), command.to(), faults);
        if (!faults.isEmpty()) {
            throw PassageRefusal.questionIncomplete(faults);
        }
        return purpose;
    }
}
