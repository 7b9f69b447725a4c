package org.lastmile.checkpoint.quota;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.restriction.Households;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Counts what is used of the quotas. Basis: quota rules §2. */
@Singleton
public class CountUses implements PassageJudge {

    private final Quotas quotas;
    private final SpentQuotas spent;
    private final PersonLinks links;
    private final Households households;
    private final ZoneId zone;
    private final Clock clock;

    CountUses(Quotas quotas, SpentQuotas spent, PersonLinks links, Households households, ZoneId zone, Clock clock) {
        this.quotas = quotas;
        this.spent = spent;
        this.links = links;
        this.households = households;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void judge(List<Passage> kept) {
        count(kept.stream().filter(p -> p.verdict() == Verdict.PASS).toList());
    }

    /** The staff let somebody pass who was held. Called once, in the transaction of the decision. */
    public void letPass(Passage held) {
        count(List.of(held));
    }

    private void count(List<Passage> passed) {
        if (spent.areAny()) {
            var uses = new ArrayList<Quotas.Use>();
            passed.forEach(passage -> add(passage, uses));
            if (!uses.isEmpty()) {
                quotas.use(uses, clock.instant());
            }
        }
    }

    private void add(Passage passage, List<Quotas.Use> uses) {
        String token = passage.personToken();
        if (token != null) {
            String person = links.primary(token);
            uses.add(use(passage, Quota.Subject.PERSON, person));
            UUID household = households.of(person);
            if (household != null) {
                uses.add(use(passage, Quota.Subject.HOUSEHOLD, household.toString()));
            }
        }
        String plate = passage.plateToken();
        if (plate != null && !passage.isPassenger()) {
            uses.add(use(passage, Quota.Subject.PLATE, plate));
        }
    }

    private Quotas.Use use(Passage passage, Quota.Subject kind, String subject) {
        return new Quotas.Use(
                kind,
                subject,
                passage.origin().gateId(),
                passage.origin().placeCode(),
                passage.direction(),
                LocalDate.ofInstant(passage.measuredAt(), zone));
    }
}
