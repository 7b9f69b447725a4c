package org.lastmile.registration.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.problem.FieldFault;

/** Turns what somebody wrote into a checked document with its token. */
public final class DocumentReader {

    private final PersonTokenKey key;
    private final Clock clock;

    /**
     * Needs the key of the tokens and a clock.
     *
     * @param clock its zone decides what "today" is
     */
    public DocumentReader(PersonTokenKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The document, or nothing and the faults added, each field below {@code path}. */
    public Optional<Document> read(@Nullable WrittenDocument written, String path, List<FieldFault> faults) {
        try {
            var number = DocumentNumber.of(written == null ? WrittenDocument.NOTHING : written, LocalDate.now(clock));
            return Optional.of(
                    new Document(number.token(key), number.type(), number.country(), new Sensitive<>(number.number())));
        } catch (DocumentInvalid e) {
            for (FieldFault fault : e.faults()) {
                faults.add(new FieldFault(path + fault.field(), fault.reason(), fault.allowed()));
            }
            return Optional.empty();
        }
    }
}
