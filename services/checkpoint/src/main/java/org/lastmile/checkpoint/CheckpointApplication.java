package org.lastmile.checkpoint;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class CheckpointApplication {

    private CheckpointApplication() {}

    static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(CheckpointApplication.class)
                .banner(false)
                .start();
    }
}
