package org.lastmile.checkpoint.passage;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about a whole request with readings, and about questions for passages. */
public final class PassageRefusal {

    private static final Duration SOON = Duration.ofSeconds(1);

    private PassageRefusal() {}

    /** A request has 1 to 500 readings. */
    public static Refusal wrongCount() {
        return Refusal.invalid("readings-count", "readings", "a request has 1 to 500 readings", "1..500");
    }

    /** The people of all vehicles of a request together. */
    public static Refusal tooManyPeople(int most) {
        return Refusal.invalid("people-count", "readings", "a request has at most " + most + " people", "1.." + most);
    }

    /** The request holds more than can be carried. */
    public static Refusal tooLarge() {
        return new Refusal(RefusalKind.TOO_LARGE, "body-too-large", "The body is larger than 1 MiB, unpacked.");
    }

    /** Too many readings wait for Kafka at this moment. */
    public static Refusal busy() {
        return new Refusal(
                RefusalKind.TOO_MANY,
                "too-many-readings",
                "Too many readings are on their way. Nothing was taken; please send again.",
                List.of(),
                SOON);
    }

    /** The device sends more than it may. @param budget live or backlog */
    public static Refusal overBudget(String budget, int readings, long remaining, Duration wait) {
        return new Refusal(
                RefusalKind.TOO_MANY,
                "device-budget-spent",
                "This device sends too much at once. Nothing was taken; please send again later.",
                List.of(new FieldFault(
                        "readings", readings + " " + budget + " readings are too many now", remaining + " now")),
                wait);
    }

    /** Kafka did not acknowledge in time. */
    public static Refusal kafkaAway() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "kafka-away",
                "The readings could not be made safe. Please send all of them again; none will count twice.",
                List.of(),
                SOON);
    }

    /** The schema registry does not say how events are written, and this instance never learnt it. */
    public static Refusal registryAway() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "registry-away",
                "Readings cannot be written at the moment. Nothing was taken; please send again.",
                List.of(),
                SOON);
    }

    /** The copies of restrictions and links are not complete. */
    public static Refusal notReady() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "restrictions-not-read",
                "This instance has just started and does not know all restrictions yet. Please send again.",
                List.of(),
                SOON);
    }

    static Refusal questionIncomplete(List<FieldFault> faults) {
        return Refusal.invalid(faults);
    }
}
