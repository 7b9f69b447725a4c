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

    /**
     * An intake.
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
        var results = new ArrayList<ObjectNode>();
        var readings = new ArrayList<ObjectNode>();
        for (String line : lines) {
            try {
                var reading = form.read(line);
                readings.add(reading);
                results.add(reading);
            } catch (ReadingFault fault) {
                results.add(rejected(fault));
            }
        }
        var answers = keep(readings);
        long deadline = System.nanoTime() + patience.toNanos();
        int next = 0;
        for (int i = 0; i < results.size() && next < readings.size(); i++) {
            if (results.get(i) == readings.get(next)) {
                results.set(i, result(readings.get(next), answers.get(next), deadline));
                next++;
            }
        }
        return results;
    }

    private List<CompletableFuture<Optional<JsonNode>>> keep(List<ObjectNode> readings) {
        try {
            return readings.isEmpty() ? List.of() : sending.now(journal.append(readings, clock.isUnset()));
        } catch (JournalFull full) {
            throw new NotTaken("journal-full", full.why());
        }
    }

    private ObjectNode result(ObjectNode reading, CompletableFuture<Optional<JsonNode>> answer, long deadline)
            throws InterruptedException {
        var told = told(answer, deadline);
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
