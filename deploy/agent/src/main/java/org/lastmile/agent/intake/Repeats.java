package org.lastmile.agent.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last readings that came with an {@code id} of the local device, with what it was told: a device that lost the
 * answer sends the reading again and is told the same, and nothing is kept twice. No reading is remembered, only a
 * hash.
 */
final class Repeats {

    /** Readings that are remembered. */
    static final int MOST = 2_000;

    private static final String ID = "id";
    private static final int LONGEST_ID = 64;

    /** Given here, or put right. */
    private static final List<String> NOT_COMPARED = List.of("bootId", "seq", "measuredAt", "gate");

    private final Map<String, Told> byId = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What a local device was told, or is about to be.
     *
     * @param content hash of the reading
     * @param isFirst whether it is for the caller to tell
     */
    record Told(int content, CompletableFuture<ObjectNode> answer, boolean isFirst) {}

    /** What was told of this reading; for a new one the caller completes the answer. @throws ReadingFault id-reused */
    synchronized Told of(ObjectNode reading) throws ReadingFault {
        var told = new Told(content(reading), new CompletableFuture<>(), true);
        String id = id(reading);
        if (id == null) {
            return told;
        }
        Told before = byId.putIfAbsent(id, new Told(told.content(), told.answer(), false));
        if (before != null && before.content() != told.content()) {
            throw new ReadingFault(
                    "id-reused", "another reading came with this id; give each reading an id of its own");
        }
        return before == null ? told : before;
    }

    /** A reading of an earlier run; what was told of it then is not known any more. */
    synchronized void remember(ObjectNode reading, Supplier<ObjectNode> answer) {
        String id = reading.path(ID).textValue();
        if (id != null) {
            var told = CompletableFuture.completedFuture(answer.get());
            byId.put(id, new Told(content(reading), told, false));
        }
    }

    /** Nothing was kept of it after all. */
    synchronized void forget(ObjectNode reading) {
        byId.remove(reading.path(ID).asText());
    }

    private static @Nullable String id(ObjectNode reading) throws ReadingFault {
        var id = reading.path(ID);
        if (id.isMissingNode() || id.isNull()) {
            return null;
        }
        if (!id.isTextual() || id.textValue().isBlank() || id.textValue().length() > LONGEST_ID) {
            throw new ReadingFault("id-invalid", "id must be text of 1 to 64 characters");
        }
        return id.textValue();
    }

    private static int content(ObjectNode reading) {
        return reading.deepCopy().without(NOT_COMPARED).hashCode();
    }
}
