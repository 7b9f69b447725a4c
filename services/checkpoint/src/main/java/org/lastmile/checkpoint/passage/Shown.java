package org.lastmile.checkpoint.passage;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.document.WrittenDocument;

/**
 * What a person showed at the gate, as the device sent it; at most one of the three.
 *
 * @param card number of a pass card that is linked to a person
 * @param noDocumentReason name of a {@link NoDocument}
 */
public record Shown(
        @Nullable WrittenDocument document,
        @Nullable String card,
        @Nullable String noDocumentReason) {

    /** Nothing, and nobody said why. */
    public static final Shown NOTHING = new Shown(null, null, null);

    @Override
    public String toString() {
        return "Shown[***]";
    }
}
