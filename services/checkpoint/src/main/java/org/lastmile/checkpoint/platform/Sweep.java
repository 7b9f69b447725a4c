package org.lastmile.checkpoint.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again. A failure is told when it begins and when it is over, not each time. */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final String what;
    private final Runnable work;
    private volatile boolean failing;

    /**
     * Work under its name for the log.
     *
     * @param what such as {@code silent devices}
     */
    public Sweep(String what, Runnable work) {
        this.what = what;
        this.work = work;
    }

    /** Does the work once; what fails is left for the next time. */
    public void run() {
        try {
            work.run();
            if (failing) {
                failing = false;
                LOG.atInfo().addKeyValue("sweep", what).log("sweep works again");
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.atWarn()
                        .addKeyValue("sweep", what)
                        .addKeyValue("reason", reason(e))
                        .log("sweep fails; tried again each time, told when it works again");
            }
        }
    }

    /** The classes of the failure and its causes: a message may quote what it choked on. */
    private static String reason(RuntimeException failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason += " < " + cause.getClass().getSimpleName();
        }
        return reason;
    }
}
