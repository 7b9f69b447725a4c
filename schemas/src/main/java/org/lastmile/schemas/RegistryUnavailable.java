package org.lastmile.schemas;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** No registry gave a usable answer and the schema was not learnt before: the same call may work later. */
public final class RegistryUnavailable extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
