package org.lastmile.platform.core.document;

import org.jspecify.annotations.Nullable;

/**
 * A document as somebody wrote it; everything may be missing or wrong.
 *
 * @param type name of a {@link DocumentType}
 * @param number number as typed
 * @param country issuing country, ISO 3166-1 alpha-3; needed for a passport only
 */
public record WrittenDocument(
        @Nullable String type,
        @Nullable String number,
        @Nullable String country) {

    /** Nothing was written. */
    public static final WrittenDocument NOTHING = new WrittenDocument(null, null, null);

    @Override
    public String toString() {
        return "WrittenDocument[***]";
    }
}
