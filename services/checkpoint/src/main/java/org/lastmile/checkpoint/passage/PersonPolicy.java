package org.lastmile.checkpoint.passage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.DocumentType;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;

/** Who somebody at the gate is; numbers of documents, cards and plates end here. */
final class PersonPolicy {

    private static final String CARD = DocumentType.PASS_CARD.name();

    private final PersonTokenKey tokens;
    private final PersonLinks links;
    private final CardGuesses guesses;

    PersonPolicy(PersonTokenKey tokens, PersonLinks links, CardGuesses guesses) {
        this.tokens = tokens;
        this.links = links;
        this.guesses = guesses;
    }

    /**
     * Somebody at the gate.
     *
     * @param token of the document or card shown
     * @param first the person's first token
     * @param noDocumentReason why nothing was shown
     */
    record Who(
            @Nullable String token,
            @Nullable String first,
            @Nullable String noDocumentReason) {

        static final Who UNKNOWN = new Who(null, null, null);

        String keyOr(@Nullable String plate, String device) {
            return first != null ? first : plate != null ? plate : device;
        }
    }

    /** Who showed this. @throws ReadingFault when it cannot be taken */
    Who who(Shown shown, Scene scene) {
        WrittenDocument document = shown.document();
        String card = shown.card();
        String reason = shown.noDocumentReason();
        if (document != null) {
            onlyOne(card == null && reason == null);
            return known(document, scene);
        }
        if (card != null) {
            onlyOne(reason == null);
            return known(new WrittenDocument(CARD, card, null), scene);
        }
        return reason == null ? Who.UNKNOWN : new Who(null, null, noDocument(reason));
    }

    /** The token of a plate. @throws ReadingFault {@code plate-invalid} */
    @Nullable
    String plate(@Nullable String plate) {
        return plate == null ? null : tokens.plateToken(Plate.of(plate).value());
    }

    private Who known(WrittenDocument document, Scene scene) {
        String token;
        try {
            LocalDate latest = LocalDate.ofInstant(scene.receivedAt(), ZoneOffset.ofHours(14));
            token = DocumentNumber.of(document, latest).token(tokens).value();
        } catch (DocumentInvalid e) {
            throw new ReadingFault("document-invalid", e.detail());
        }
        String first = links.primary(token);
        if (CARD.equals(document.type())) {
            mustBeLinked(!first.equals(token), scene.origin().deviceId());
        }
        return new Who(token, first, null);
    }

    /** Unlike a document, of which nobody learns whether it is registered, a card is refused when it is unknown. */
    private void mustBeLinked(boolean linked, String device) {
        guesses.check(device);
        if (!linked) {
            guesses.count(device);
            throw new ReadingFault("card-unknown", "card is not linked to a person; take a document");
        }
    }

    private static void onlyOne(boolean fits) {
        if (!fits) {
            throw new ReadingFault("identity-ambiguous", "only one of document, card and noDocumentReason can be told");
        }
    }

    private static String noDocument(String reason) {
        for (NoDocument known : NoDocument.values()) {
            if (known.name().equals(reason)) {
                return reason;
            }
        }
        throw new ReadingFault(
                "no-document-reason-unknown", "noDocumentReason must be NO_DOCUMENT_CARRIED, CHILD, REFUSED or OTHER");
    }
}
