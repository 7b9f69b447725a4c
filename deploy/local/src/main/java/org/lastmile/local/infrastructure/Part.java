package org.lastmile.local.infrastructure;

import java.time.Duration;

/** One server process of the stack: it can be started, stopped and, for crash tests, killed or paused. */
public interface Part {

    /** Short name, also the name of its log and pid file. */
    String name();

    /**
     * Starts the part and returns when it answers; a healthy one left by an earlier run is adopted.
     *
     * @return true when a running one was adopted
     * @throws StackFailure when it does not answer in time; names a taken port, a full disk, a missing tool
     */
    boolean start();

    /** The same, reported to {@code progress}. */
    default void start(Progress progress) {
        var begin = System.nanoTime();
        progress.starting(name());
        try {
            var adopted = start();
            progress.healthy(name(), Duration.ofNanos(System.nanoTime() - begin), adopted);
        } catch (StackFailure failure) {
            progress.failed(name(), failure);
            throw failure;
        }
    }

    /** Stops the part, reported to {@code progress} if there was anything to stop. */
    default void stop(Progress progress) {
        var ran = running();
        stop();
        if (ran) {
            progress.stopped(name());
        }
    }

    /** Whether its process exists, answering or not. */
    boolean running();

    /** Whether the part answers now. */
    boolean healthy();

    /** Stops it cleanly and returns when the process is gone. */
    void stop();

    /** Ends the process at once (SIGKILL), as a crash would. */
    void kill();

    /** Suspends the process (SIGSTOP): connections stay open and nothing answers. */
    void pause();

    /** Continues a suspended process. */
    void resume();
}
