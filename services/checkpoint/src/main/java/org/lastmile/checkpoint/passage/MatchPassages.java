package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/**
 * Finds where the people and vehicles of a list passed: the list comes weeks later, the passages have been kept since.
 */
@Singleton
public class MatchPassages {

    /** People and plates of one question. */
    public static final int MOST_TOKENS = 10_000;

    /** Passages on one page. */
    public static final int PAGE = 10_000;

    private final Passages passages;
    private final PassageQuestions questions;
    private final PersonLinks links;
    private final Clock clock;

    MatchPassages(Passages passages, PassageQuestions questions, PersonLinks links, Clock clock) {
        this.passages = passages;
        this.questions = questions;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param persons a token of each person; any document finds all passages
     * @param plates plate tokens
     * @param after where the last page ended
     */
    public record Command(
            List<String> persons,
            List<String> plates,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String purpose,
            Passages.@Nullable MatchPosition after) {}

    /**
     * A page of where they passed within the caller's place: person by person, then plate by plate, each newest first;
     * what has both comes with the person. Refuses role-not-allowed and validation-failed.
     */
    @Transactional
    public Passages.Matched handle(Command command, Staff staff) {
        staff.mustBe(Role.DUTY, Role.SUPERVISOR, Role.REGISTRAR);
        var faults = new ArrayList<FieldFault>();
        String purpose = QuestionPolicy.purpose(command.purpose(), faults);
        Instant from = command.from();
        Instant to = command.to();
        if (from == null) {
            faults.add(new FieldFault("from", "is missing", "a time such as 2026-01-31T08:00:00Z"));
        }
        if (to == null) {
            faults.add(new FieldFault("to", "is missing", "a time such as 2026-01-31T08:00:00Z"));
        }
        QuestionPolicy.order(from, to, faults);
        int tokens = command.persons().size() + command.plates().size();
        if (tokens == 0 || tokens > MOST_TOKENS) {
            faults.add(new FieldFault("persons", "with plates, are none or too many", "1 to " + MOST_TOKENS));
        }
        QuestionPolicy.tokens("persons", command.persons(), faults);
        QuestionPolicy.tokens("plates", command.plates(), faults);
        if (from == null || to == null || !faults.isEmpty()) {
            throw PassageRefusal.questionIncomplete(faults);
        }
        questions.record(PassageQuestions.Asked.match(clock.instant(), staff.subject(), purpose, tokens));
        var people = new LinkedHashSet<String>();
        command.persons().forEach(person -> people.addAll(links.allOf(person)));
        var match = new Passages.Match(staff.place(), people, command.plates(), from, to, command.after());
        return staff.place().isEmpty() ? new Passages.Matched(List.of(), null) : passages.match(match, PAGE);
    }
}
