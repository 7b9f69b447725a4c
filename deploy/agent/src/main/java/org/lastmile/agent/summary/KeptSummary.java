package org.lastmile.agent.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lastmile.agent.journal.OwnerOnly;
import org.lastmile.agent.sending.Server;
import org.lastmile.agent.sending.ServerClock;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;

/**
 * The gate's list on disk and in memory: fetched while the server answers, used while it does not, gone when it ends.
 */
public final class KeptSummary implements KnownRestrictions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final ServerClock clock;
    private final Consumer<String> notices;
    private @Nullable Summary summary;
    private String tag = "";

    /** Takes up the list of an earlier run, if it is still good. */
    public KeptSummary(Path file, ServerClock clock, Consumer<String> notices) {
        this.file = file;
        this.clock = clock;
        this.notices = notices;
        this.summary = Summary.read(kept()).orElse(null);
        current();
    }

    private JsonNode kept() {
        try {
            return Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : MissingNode.getInstance();
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** Fetches the list if there is a newer one. */
    public void refresh(Server server) throws InterruptedException {
        var answer = server.get("/v1/restrictions-summary", known());
        if (answer.status() == 200) {
            Summary.read(answer.body()).ifPresent(fresh -> keep(fresh, answer));
        }
    }

    private synchronized String known() {
        return current().isPresent() ? tag : "";
    }

    private synchronized void keep(Summary fresh, Server.Answer answer) {
        summary = fresh;
        tag = answer.headers().firstValue("ETag").orElse("");
        try {
            OwnerOnly.write(file, JSON.writeValueAsBytes(answer.body()));
        } catch (IOException failure) {
            notices.accept("the list of restrictions cannot be kept on disk: " + failure.getMessage());
        }
    }

    /** Forgets the list, on disk too. */
    public synchronized void forget() {
        summary = null;
        tag = "";
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            notices.accept("the list of restrictions cannot be deleted: " + failure.getMessage());
        }
    }

    /** Until when the list is good; empty when there is none. */
    public synchronized Optional<String> until() {
        return current().map(good -> good.expiresAt().toString());
    }

    private Optional<Summary> current() {
        if (summary != null && !clock.now().isBefore(summary.expiresAt())) {
            forget();
        }
        return Optional.ofNullable(summary);
    }

    @Override
    public synchronized Answer of(JsonNode reading) {
        var good = current();
        if (good.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean comesIn = reading.path("direction").asText().equals("IN");
        var people =
                Stream.concat(Stream.of(reading), reading.path("passengers").valueStream());
        return people.map(person -> document(person.path("document")))
                        .flatMap(Optional::stream)
                        .anyMatch(document -> good.get().mustStay(document, comesIn, clock.now()))
                ? Answer.MUST_STAY
                : Answer.FREE;
    }

    private Optional<DocumentNumber> document(JsonNode written) {
        try {
            return Optional.of(DocumentNumber.of(
                    new WrittenDocument(
                            written.path("type").textValue(),
                            written.path("number").textValue(),
                            written.path("country").textValue()),
                    LocalDate.ofInstant(clock.now(), ZoneOffset.ofHours(14))));
        } catch (DocumentInvalid none) {
            return Optional.empty();
        }
    }
}
