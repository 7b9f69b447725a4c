package org.lastmile.platform.core.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one mapping from what went wrong to what the client is told. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** A refusal as it says; anything else as a constant text with a correlation id that the log has too. */
    public static Problem of(Throwable failure, @Nullable String path) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(
                    refusal.kind().status(),
                    refusal.code(),
                    String.valueOf(refusal.getMessage()),
                    path,
                    refusal.faults());
        }
        String correlation = UUID.randomUUID().toString();
        LOG.atError().addKeyValue("correlation", correlation).setCause(failure).log("unexpected failure");
        return Problem.of(
                500,
                "unexpected-failure",
                "Something failed on our side. Nothing was changed. Please report the instance shown here.",
                "urn:uuid:" + correlation);
    }
}
