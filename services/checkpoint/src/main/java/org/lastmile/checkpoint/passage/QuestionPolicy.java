package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.FieldFault;

/** What every question for passages must say. */
final class QuestionPolicy {

    private static final int LONGEST_PURPOSE = 200;

    private static final String NO_TOKEN = "is not a token";
    private static final String SHAPE = "43 characters of URL-safe Base64";

    private QuestionPolicy() {}

    /** The purpose; a fault when it is missing. */
    static String purpose(@Nullable String purpose, List<FieldFault> faults) {
        if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            faults.add(new FieldFault("purpose", "say what the answer is needed for", "1 to 200 characters"));
            return "";
        }
        return purpose.strip();
    }

    /** A fault when the time runs backwards. */
    static void order(@Nullable Instant from, @Nullable Instant to, List<FieldFault> faults) {
        if (from != null && to != null && from.isAfter(to)) {
            faults.add(new FieldFault("from", "lies after to", null));
        }
    }

    /** A fault for the first that is no token of a person or plate. */
    static void tokens(String field, List<String> tokens, List<FieldFault> faults) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!PersonToken.isToken(tokens.get(i))) {
                faults.add(new FieldFault(field + "[" + i + "]", NO_TOKEN, SHAPE));
                return;
            }
        }
    }

    /** A fault when there is one and it is no token. */
    static void token(String field, @Nullable String token, List<FieldFault> faults) {
        if (token != null && !PersonToken.isToken(token)) {
            faults.add(new FieldFault(field, NO_TOKEN, SHAPE));
        }
    }
}
