package org.lastmile.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and it does not know this subject, schema or id: asking again does not help. */
public final class SchemaUnknown extends SerializationException {
    private static final long serialVersionUID = 1L;

    SchemaUnknown(String message) {
        super(message);
    }
}
