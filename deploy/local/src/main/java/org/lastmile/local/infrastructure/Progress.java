package org.lastmile.local.infrastructure;

import java.time.Duration;

/** Hears what happens to each part while a stack starts and stops; called from several threads at once. */
public interface Progress {

    /** A part is being started. */
    void starting(String part);

    /** A part answers, {@code took} after its start; {@code adopted} when it had been running already. */
    void healthy(String part, Duration took, boolean adopted);

    /** A part did not start. */
    void failed(String part, StackFailure failure);

    /** A part was stopped. */
    void stopped(String part);

    /** A listener that keeps quiet. */
    static Progress none() {
        return new Progress() {
            @Override
            public void starting(String part) {}

            @Override
            public void healthy(String part, Duration took, boolean adopted) {}

            @Override
            public void failed(String part, StackFailure failure) {}

            @Override
            public void stopped(String part) {}
        };
    }
}
