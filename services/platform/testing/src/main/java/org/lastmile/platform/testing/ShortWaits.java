package org.lastmile.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What a test waits for is looked at at once and then soon again, in steps that grow to 100 ms. Awaitility by itself
 * lets 100 ms pass before it looks for the first time, which over all tests is more than a minute.
 *
 * <p>Found by JUnit in every module that has this one among its dependencies.
 */
public final class ShortWaits implements LauncherSessionListener {

    private static final long FIRST_STEP_MS = 10;
    private static final long LONGEST_STEP_MS = 100;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(
                (looks, before) -> Duration.ofMillis(Math.min(looks * FIRST_STEP_MS, LONGEST_STEP_MS)));
    }
}
