package org.lastmile.platform.core.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field. Never carries the value that was sent.
 *
 * @param field path of the field, such as document.number
 * @param reason what is wrong with it
 * @param allowed what would be right, when that can be said
 */
public record FieldFault(
        String field, String reason, @Nullable String allowed) {}
