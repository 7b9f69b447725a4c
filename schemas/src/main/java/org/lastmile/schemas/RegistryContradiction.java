package org.lastmile.schemas;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The registry answers otherwise than what was learnt from it: going on would write or read wrong events, so the
 * service stops here until a person has decided which of the two is right.
 */
public final class RegistryContradiction extends SerializationException {
    private static final long serialVersionUID = 1L;

    RegistryContradiction(String message) {
        super(message);
    }
}
