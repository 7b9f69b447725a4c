package org.lastmile.checkpoint.quota.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lastmile.checkpoint.quota.Quotas;
import org.lastmile.checkpoint.quota.SpentQuotas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes in memory whose quotas are spent, and forgets what no quota looks back to. */
@Singleton
@Requires(notEnv = "training")
class QuotaRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaRefresh.class);
    private static final int LOOKS_BACK = 31;

    private final SpentQuotas spent;
    private final Quotas quotas;
    private final ZoneId zone;
    private final Clock clock;

    QuotaRefresh(SpentQuotas spent, Quotas quotas, ZoneId zone, Clock clock) {
        this.spent = spent;
        this.quotas = quotas;
        this.zone = zone;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        try {
            spent.refresh();
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("quotas cannot be refreshed; the last answer stands");
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        try {
            quotas.forgetBefore(LocalDate.ofInstant(clock.instant(), zone).minusDays(LOOKS_BACK));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("old uses of quotas cannot be forgotten now; tried again in an hour");
        }
    }
}
