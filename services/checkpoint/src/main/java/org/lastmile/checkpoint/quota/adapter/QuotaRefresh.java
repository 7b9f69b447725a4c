package org.lastmile.checkpoint.quota.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lastmile.checkpoint.platform.Sweep;
import org.lastmile.checkpoint.quota.Quotas;
import org.lastmile.checkpoint.quota.SpentQuotas;

/** Refreshes in memory whose quotas are spent, and forgets what no quota looks back to. */
@Singleton
@Requires(notEnv = "training")
class QuotaRefresh {

    private static final int LOOKS_BACK = 31;

    private final Sweep refreshing;
    private final Sweep forgetting;

    QuotaRefresh(SpentQuotas spent, Quotas quotas, ZoneId zone, Clock clock) {
        this.refreshing = new Sweep("spent quotas", spent::refresh);
        this.forgetting = new Sweep(
                "old uses of quotas",
                () -> quotas.forgetBefore(
                        LocalDate.ofInstant(clock.instant(), zone).minusDays(LOOKS_BACK)));
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        refreshing.run();
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        forgetting.run();
    }
}
