package org.lastmile.notification.alert.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AlertQuery.Position;
import org.lastmile.platform.core.problem.Refusal;

/** Where the next page begins, as an opaque text. */
final class AlertCursor {

    private AlertCursor() {}

    static @Nullable String text(@Nullable Position position) {
        if (position == null) {
            return null;
        }
        String plain = position.openedAt() + "/" + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }

    static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII).split("/", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException broken) {
            throw Refusal.invalid("cursor-invalid", "cursor", "is not a cursor of this list", "next of a page before");
        }
    }
}
