package org.lastmile.console.call;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.request.RequestKey;
import org.springframework.http.HttpHeaders;

/**
 * What a request says about itself.
 *
 * @param idempotencyKey the same for every time that this is sent
 * @param version the version it builds on
 */
public record Sending(
        @Nullable String idempotencyKey, @Nullable String version) {

    static final Sending PLAIN = new Sending(null, null);

    /** Sent again with this key, it happens once. */
    public static Sending onceAs(String key) {
        return new Sending(key.isBlank() ? null : key, null);
    }

    /** Refused when somebody else was faster. */
    public static Sending basedOn(String version) {
        return new Sending(null, version.isBlank() ? null : '"' + version + '"');
    }

    void write(HttpHeaders headers) {
        if (idempotencyKey != null) {
            headers.set(RequestKey.HEADER, idempotencyKey);
        }
        if (version != null) {
            headers.set(HttpHeaders.IF_MATCH, version);
        }
    }
}
