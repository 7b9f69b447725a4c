package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.TakeReadings;
import org.lastmile.checkpoint.passage.TakeReadings.Outcome;
import org.lastmile.checkpoint.passage.Verdict;

/** The answer to a device. A HOLD says one neutral thing to everybody; the cause is for signed-in staff. */
record ReadingsAnswerJson(List<Result> results, Instant serverTime) {

    private static final String SEE_STAFF = "SEE_STAFF";
    private static final Text PLEASE = new Text("请联系值班人员。", "Please see the staff.");

    /** One reading. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int index,
            String status,
            @Nullable Verdict verdict,
            @Nullable String code,
            @Nullable String detail,
            @Nullable Long retryAfterSeconds,
            @Nullable Text text,
            @Nullable List<Passenger> passengers) {}

    /** Somebody in a vehicle besides the driver. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Passenger(int index, Verdict verdict, @Nullable String code) {}

    /** What the device may show. */
    record Text(String zh, String en) {}

    static ReadingsAnswerJson of(TakeReadings.Answer answer) {
        List<Outcome> outcomes = answer.outcomes();
        var results = new ArrayList<Result>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(result(i, outcomes.get(i)));
        }
        return new ReadingsAnswerJson(results, answer.serverTime());
    }

    private static Result result(int index, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Verdict verdict, List<Verdict> passengers)
            when verdict == Verdict.HOLD ->
                new Result(index, "ACCEPTED", verdict, SEE_STAFF, null, null, PLEASE, passengers(passengers));
            case Outcome.Accepted(Verdict verdict, List<Verdict> passengers) ->
                new Result(index, "ACCEPTED", verdict, null, null, null, null, passengers(passengers));
            case Outcome.Rejected(String code, String detail, Duration wait) ->
                new Result(index, "REJECTED", null, code, detail, wait == null ? null : wait.toSeconds(), null, null);
        };
    }

    private static @Nullable List<Passenger> passengers(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return null;
        }
        var passengers = new ArrayList<Passenger>(verdicts.size());
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            passengers.add(new Passenger(i, verdict, verdict == Verdict.HOLD ? SEE_STAFF : null));
        }
        return passengers;
    }
}
