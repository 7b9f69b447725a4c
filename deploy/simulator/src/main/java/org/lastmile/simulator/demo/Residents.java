package org.lastmile.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.ApiRefusal;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.demo.Population.Household;

/** Registers the population, one household after another, while the demo runs; those of an earlier run are skipped. */
final class Residents implements Runnable {

    private static final String KNOWN_ALREADY = "already-registered";
    private static final long PAUSE_MILLIS = 300;

    private final Api api;
    private final List<Checkpoint> checkpoints;
    private final Population population;
    private final Tally tally;

    Residents(Api api, List<Checkpoint> checkpoints, Population population, Tally tally) {
        this.api = api;
        this.checkpoints = checkpoints;
        this.population = population;
        this.tally = tally;
    }

    @Override
    public void run() {
        try {
            for (Household household : population.households()) {
                insist(household);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void insist(Household household) throws InterruptedException {
        while (true) {
            try {
                register(household);
                tally.count("HOUSEHOLDS");
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                return;
            } catch (ApiRefusal refusal) {
                if (refusal.code().equals(KNOWN_ALREADY)) {
                    tally.count("HOUSEHOLDS");
                    return;
                }
                TimeUnit.SECONDS.sleep(5);
            } catch (StackFailure away) {
                TimeUnit.SECONDS.sleep(2);
            }
        }
    }

    private void register(Household household) {
        var checkpoint = checkpoints.get(household.checkpoint());
        var registrar = api.bearer("registrar", checkpoint.town());
        var members = new ArrayList<String>();
        for (var member : household.members()) {
            var body = Map.of(
                    "document",
                    Map.of("type", "CN_ID", "number", member.document()),
                    "name",
                    member.name(),
                    "placeCode",
                    checkpoint.place());
            members.add(
                    api.post("/v1/persons", registrar, body).path("personToken").asText());
        }
        api.post("/v1/households", registrar, Map.of("placeCode", checkpoint.place(), "members", members));
    }
}
