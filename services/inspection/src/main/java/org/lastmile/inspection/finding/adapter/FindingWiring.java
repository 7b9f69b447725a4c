package org.lastmile.inspection.finding.adapter;

import java.time.Clock;
import org.lastmile.inspection.InspectionSettings;
import org.lastmile.inspection.alert.KnownAlerts;
import org.lastmile.inspection.finding.DuePolicy;
import org.lastmile.inspection.finding.Findings;
import org.lastmile.inspection.finding.RaiseFinding;
import org.lastmile.inspection.finding.RectifyFinding;
import org.lastmile.inspection.finding.ReportOverdue;
import org.lastmile.inspection.finding.ShowFindings;
import org.lastmile.inspection.finding.Timers;
import org.lastmile.inspection.finding.VerifyFinding;
import org.lastmile.platform.core.place.KnownPlaces;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.spring.place.KnownPlacesWiring;
import org.lastmile.platform.spring.request.KeyedRequestsWiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the use cases of findings. */
@Configuration(proxyBeanMethods = false)
@Import({KeyedRequestsWiring.class, KnownPlacesWiring.class})
class FindingWiring {

    @Bean
    DuePolicy duePolicy(InspectionSettings settings) {
        return new DuePolicy(settings.normalWithin(), settings.seriousWithin(), settings.longestDue());
    }

    @Bean
    RaiseFinding.Register register(KnownPlaces places, KnownAlerts alerts) {
        return new RaiseFinding.Register(places, alerts);
    }

    @Bean
    RaiseFinding raiseFinding(
            Findings findings,
            KeyedRequests requests,
            RaiseFinding.Register register,
            DuePolicy due,
            Timers timers,
            Clock clock) {
        return new RaiseFinding(findings, requests, register, due, timers, clock);
    }

    @Bean
    RectifyFinding rectifyFinding(Findings findings, Timers timers, Clock clock) {
        return new RectifyFinding(findings, timers, clock);
    }

    @Bean
    VerifyFinding verifyFinding(Findings findings, DuePolicy due, Timers timers, Clock clock) {
        return new VerifyFinding(findings, due, timers, clock);
    }

    @Bean
    ReportOverdue reportOverdue(Findings findings, Clock clock) {
        return new ReportOverdue(findings, clock);
    }

    @Bean
    ShowFindings showFindings(Findings findings, Clock clock) {
        return new ShowFindings(findings, clock);
    }
}
