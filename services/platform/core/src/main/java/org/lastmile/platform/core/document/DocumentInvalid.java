package org.lastmile.platform.core.document;

/** A document that cannot exist. Says which field and why, never the value. */
public final class DocumentInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    DocumentInvalid(String field, String reason) {
        super("document." + field + ": " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    /** Name of the field within the document: type, country or number. */
    public String field() {
        return field;
    }

    /** What is wrong with it, for a person. */
    public String reason() {
        return reason;
    }
}
