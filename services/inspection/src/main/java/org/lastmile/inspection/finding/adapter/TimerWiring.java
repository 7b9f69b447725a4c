package org.lastmile.inspection.finding.adapter;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lastmile.inspection.finding.ReportOverdue;
import org.lastmile.inspection.finding.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the timers, and what happens when one fires. */
@Configuration(proxyBeanMethods = false)
class TimerWiring {

    private static final long LONGEST_PAUSE_SECONDS = 32;

    @Bean
    Timers timers(SchedulerClient scheduler) {
        return new SchedulerTimers(scheduler);
    }

    /** Named by host and process; told that this is PostgreSQL, so that it need not ask while beans are made. */
    @Bean
    DbSchedulerCustomizer schedulerCustomizer() {
        String instance = new SchedulerName.Hostname().getName()
                + '/'
                + ProcessHandle.current().pid();
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(instance));
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new PostgreSqlJdbcCustomization(false, false));
            }
        };
    }

    /** The default would try again after five minutes only. */
    @Bean
    Task<Void> rectificationDue(ReportOverdue reportOverdue, DutyMetrics metrics) {
        return Tasks.oneTime(SchedulerTimers.RECTIFICATION_DUE)
                .onFailure((failed, operations) -> operations.reschedule(failed, again(failed)))
                .execute((instance, context) -> {
                    var name = SchedulerTimers.Name.of(instance.getId());
                    reportOverdue.handle(name.finding(), name.round()).ifPresent(metrics::fired);
                });
    }

    /** A second later, then two, four … at most every half minute: what fails is a server that is away. */
    private static Instant again(ExecutionComplete failed) {
        int failures = Math.min(failed.getExecution().consecutiveFailures, 5);
        return failed.getTimeDone().plus(Duration.ofSeconds(Math.min(1L << failures, LONGEST_PAUSE_SECONDS)));
    }
}
