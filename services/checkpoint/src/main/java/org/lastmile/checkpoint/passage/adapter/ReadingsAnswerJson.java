package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
            @Nullable Text text) {}

    /** What the device may show. */
    record Text(String zh, String en) {}

    static ReadingsAnswerJson of(TakeReadings.Answer answer) {
        var results = IntStream.range(0, answer.outcomes().size())
                .mapToObj(i -> result(i, answer.outcomes().get(i)))
                .toList();
        return new ReadingsAnswerJson(results, answer.serverTime());
    }

    private static Result result(int index, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Verdict verdict)
            when verdict == Verdict.HOLD -> new Result(index, "ACCEPTED", verdict, SEE_STAFF, null, PLEASE);
            case Outcome.Accepted(Verdict verdict) -> new Result(index, "ACCEPTED", verdict, null, null, null);
            case Outcome.Rejected(String code, String detail) ->
                new Result(index, "REJECTED", null, code, detail, null);
        };
    }
}
