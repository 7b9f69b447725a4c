package org.lastmile.quarantine.breach.adapter;

import java.time.Clock;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.quarantine.QuarantineSettings;
import org.lastmile.quarantine.breach.ConfirmReturn;
import org.lastmile.quarantine.breach.EndEpisodes;
import org.lastmile.quarantine.breach.EndExits;
import org.lastmile.quarantine.breach.JudgePassages;
import org.lastmile.quarantine.breach.Watches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Makes the use cases of violations. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BreachWiring {

    @Bean
    JudgePassages judgePassages(Watches watches, QuarantineSettings settings, Clock clock) {
        return new JudgePassages(watches, settings.issueTolerance(), clock);
    }

    @Bean
    EndEpisodes endEpisodes(Watches watches, Clock clock) {
        return new EndEpisodes(watches, clock);
    }

    @Bean
    ConfirmReturn confirmReturn(Watches watches, Clock clock) {
        return new ConfirmReturn(watches, clock);
    }

    @Bean
    EndExits endExits(Watches watches, JudgePassages judge, Clock clock) {
        return new EndExits(watches, judge, clock);
    }

    @Bean
    EventConsumer quarantinePassages(EventConsumer.Platform platform, JudgePassages judge) {
        return new EventConsumer(
                PassageListener.CONSUMER, platform, events -> judge.handle(PassageMapper.passages(events)));
    }
}
