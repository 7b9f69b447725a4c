package org.lastmile.local.api;

import java.net.http.HttpResponse;
import org.lastmile.local.infrastructure.StackFailure;

/** The stack answered, and the answer was no. */
public final class ApiRefusal extends StackFailure {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiRefusal(HttpResponse<String> response, String otherwise) {
        super("%s: %s answered %d %s".formatted(otherwise, response.uri(), response.statusCode(), response.body()));
        this.status = response.statusCode();
        this.code = Api.problemCode(response);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Code of the problem document, such as already-registered; empty when there was none. */
    public String code() {
        return code;
    }
}
