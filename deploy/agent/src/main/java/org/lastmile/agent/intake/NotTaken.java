package org.lastmile.agent.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Readings that were not taken at all; nothing of them is kept. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    NotTaken(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** What the local device is told. */
    public ObjectNode answer() {
        return answer(code, detail);
    }

    static ObjectNode answer(String code, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", "NOT_TAKEN")
                .put("code", code)
                .put("detail", detail);
    }
}
