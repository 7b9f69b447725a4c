package org.lastmile.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.lastmile.simulator.SyntheticPeople;

/**
 * Who lives in the compounds of the demo. The same seed and checkpoints give the same people.
 *
 * @param households of all compounds
 */
record Population(List<Household> households) {

    private static final int HOUSEHOLDS_PER_COMPOUND = 4;
    private static final int LARGEST = 5;
    private static final double OWNS_A_CAR = 0.4;

    /**
     * Somebody who does not exist.
     *
     * @param document number of a citizen id
     * @param plate of the car, null without one
     */
    record Resident(String document, String name, @Nullable String plate) {}

    /**
     * People who live together.
     *
     * @param checkpoint index of their compound's gate
     */
    record Household(int checkpoint, List<Resident> members) {}

    static Population of(long seed, List<Checkpoint> checkpoints) {
        var people = new SyntheticPeople(seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ 0x70656f706c65L);
        var households = new ArrayList<Household>();
        for (int i = 0; i < checkpoints.size(); i++) {
            for (int k = 0; checkpoints.get(i).isCompound() && k < HOUSEHOLDS_PER_COMPOUND; k++) {
                var members = new ArrayList<Resident>();
                int size = 1 + random.nextInt(LARGEST);
                for (int m = 0; m < size; m++) {
                    var plate = random.nextDouble() < OWNS_A_CAR ? people.plate() : null;
                    members.add(new Resident(people.citizenId(), people.name(), plate));
                }
                households.add(new Household(i, List.copyOf(members)));
            }
        }
        return new Population(List.copyOf(households));
    }

    List<Resident> livingAt(int checkpoint) {
        return households.stream()
                .filter(household -> household.checkpoint() == checkpoint)
                .flatMap(household -> household.members().stream())
                .toList();
    }

    List<Resident> all() {
        return households.stream()
                .flatMap(household -> household.members().stream())
                .toList();
    }
}
