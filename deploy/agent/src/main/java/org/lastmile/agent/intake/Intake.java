package org.lastmile.agent.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lastmile.agent.journal.Entry;
import org.lastmile.agent.journal.Journal;
import org.lastmile.agent.journal.JournalFull;
import org.lastmile.agent.sending.Link;
import org.lastmile.agent.sending.Sending;
import org.lastmile.agent.sending.ServerClock;
import org.lastmile.agent.summary.KnownRestrictions;

/**
 * Takes readings of local devices: checks them, keeps them, and says what the server says, or what the gate decides
 * when the server says nothing in time.
 */
public final class Intake {

    private final ReadingForm form;
    private final Journal journal;
    private final Sending sending;
    private final Link link;
    private final ServerClock clock;
    private final OfflineVerdict offline;
    private final Duration patience;
    private final Repeats repeats = new Repeats();

    /**
     * An intake. What earlier runs kept and the server has not answered is known again by the device's id.
     *
     * @param gate for readings that name none
     * @param patience how long a local device waits for the server
     */
    public Intake(
            @Nullable String gate,
            Journal journal,
            Sending sending,
            Link link,
            ServerClock clock,
            KnownRestrictions restrictions,
            Duration patience) {
        this.form = new ReadingForm(gate, clock);
        this.journal = journal;
        this.sending = sending;
        this.link = link;
        this.clock = clock;
        this.offline = new OfflineVerdict(restrictions);
        this.patience = patience;
        var left = journal.left();
        for (Entry entry : left.subList(Math.max(0, left.size() - Repeats.MOST), left.size())) {
            var reading = ReadingForm.kept(journal.read(entry));
            repeats.remember(reading, () -> result(reading, null));
        }
    }

    /**
     * One result for each line, in their order: with {@code status}, {@code verdict}, {@code bootId}, {@code seq} and
     * {@code offline} when it was accepted, with {@code code} and {@code detail} when it was rejected.
     *
     * @throws NotTaken when nothing is taken at all
     */
    public List<ObjectNode> take(List<String> lines) throws InterruptedException {
        if (link.isRefused()) {
            throw new NotTaken("credential-refused", "the server does not accept this computer; tell the staff");
        }
        var results = new ArrayList<CompletableFuture<ObjectNode>>();
        var fresh = new ArrayList<Taken>();
        for (String line : lines) {
            try {
                var reading = form.read(line);
                var told = repeats.of(reading);
                if (told.isFirst()) {
                    fresh.add(new Taken(reading, told.answer()));
                }
                results.add(told.answer());
            } catch (ReadingFault fault) {
                results.add(CompletableFuture.completedFuture(rejected(fault)));
            }
        }
        answer(fresh);
        var answers = new ArrayList<ObjectNode>(results.size());
        for (CompletableFuture<ObjectNode> result : results) {
            answers.add(answered(result));
        }
        return answers;
    }

    /** A reading that came for the first time, and what its device is to be told. */
    private record Taken(ObjectNode reading, CompletableFuture<ObjectNode> answer) {}

    private void answer(List<Taken> fresh) throws InterruptedException {
        var told = keep(fresh);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (int i = 0; i < fresh.size(); i++) {
                var reading = fresh.get(i).reading();
                fresh.get(i).answer().complete(result(reading, told(told.get(i), deadline)));
            }
        } finally {
            // it is kept: whoever sends it again must not wait for ever
            for (Taken taken : fresh) {
                if (!taken.answer().isDone()) {
                    taken.answer().complete(result(taken.reading(), null));
                }
            }
        }
    }

    private List<CompletableFuture<Optional<JsonNode>>> keep(List<Taken> fresh) {
        var readings = fresh.stream().map(Taken::reading).toList();
        try {
            return readings.isEmpty() ? List.of() : sending.now(journal.append(readings, clock.isUnset()));
        } catch (JournalFull full) {
            var refused = new NotTaken("journal-full", full.why());
            fresh.forEach(taken -> {
                repeats.forget(taken.reading());
                taken.answer().completeExceptionally(refused);
            });
            throw refused;
        }
    }

    /** What the device of a reading is told; of one that came twice at a time, what the other one is told. */
    private static ObjectNode answered(CompletableFuture<ObjectNode> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof NotTaken refused ? refused : new IllegalStateException(failure);
        }
    }

    private ObjectNode result(ObjectNode reading, @Nullable ObjectNode told) {
        var result = told == null ? offline.decide(reading) : told.deepCopy().put("offline", false);
        result.remove("index");
        return result.put("bootId", reading.path("bootId").asText())
                .put("seq", reading.path("seq").asLong());
    }

    private static @Nullable ObjectNode told(CompletableFuture<Optional<JsonNode>> answer, long deadline)
            throws InterruptedException {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .map(ObjectNode.class::cast)
                    .orElse(null);
        } catch (TimeoutException | ExecutionException notInTime) {
            return null;
        }
    }

    private static ObjectNode rejected(ReadingFault fault) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", "REJECTED")
                .put("code", fault.code())
                .put("detail", fault.getMessage());
    }
}
