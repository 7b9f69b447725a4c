package org.lastmile.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** The registry was asked to register a schema and said no, mostly because old readers could not read it. */
public final class SchemaRefused extends SerializationException {
    private static final long serialVersionUID = 1L;

    SchemaRefused(String message) {
        super(message);
    }
}
