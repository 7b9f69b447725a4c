package org.lastmile.simulator.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.lastmile.simulator.SyntheticPeople;
import org.lastmile.simulator.demo.Population.Resident;
import org.lastmile.simulator.demo.Step.Direction;
import org.lastmile.simulator.demo.Step.Mishap;
import org.lastmile.simulator.demo.Step.Reading;

/**
 * Everything that the devices measure, in order of time: people go to work and come home, strangers pass, a few have a
 * fever, and some things go wrong. Decided by its arguments alone, so the same seed gives the same sequence.
 */
final class Traffic {

    private static final double DAWN = 6.5;
    private static final double STRANGER = 0.3;
    private static final Duration FEVER_EVERY = Duration.ofSeconds(45);
    private static final double CONFIRMED = 0.3;

    private final RandomGenerator random;
    private final SyntheticPeople strangers;
    private final Thermometer thermometer;
    private final double rate;
    private final long dayMillis;
    private final List<Checkpoint> checkpoints;
    private final List<List<Resident>> residents;
    private final List<Resident> drivers;
    private final Set<String> out = new HashSet<>();
    private final PriorityQueue<Step> rechecks = new PriorityQueue<>(Comparator.comparingLong(Step::atMillis));
    private double now;

    /**
     * The traffic of one run.
     *
     * @param rate readings a second over all checkpoints, on average over a day
     * @param day how long a day of the demo takes
     */
    Traffic(long seed, double rate, Duration day, List<Checkpoint> checkpoints, Population population) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.strangers = new SyntheticPeople(seed + 1);
        this.thermometer = new Thermometer(random);
        this.rate = rate;
        this.dayMillis = day.toMillis();
        this.checkpoints = checkpoints;
        var living = new ArrayList<List<Resident>>();
        for (int i = 0; i < checkpoints.size(); i++) {
            living.add(population.livingAt(i));
        }
        this.residents = List.copyOf(living);
        this.drivers = population.all().stream()
                .filter(resident -> resident.plate() != null)
                .toList();
    }

    /** Hour of the county's day (0 to 24) so long after the beginning; a demo begins at dawn. */
    double hour(long atMillis) {
        return (DAWN + 24.0 * atMillis / dayMillis) % 24;
    }

    /** The next step. */
    Step next() {
        double before = now;
        advance();
        var recheck = rechecks.peek();
        if (recheck != null && recheck.atMillis() <= now) {
            now = Math.max(before, recheck.atMillis());
            rechecks.remove();
            return recheck;
        }
        return passage((long) now);
    }

    /** To the next arrival of a random stream whose rate follows the day, by thinning one of the highest rate. */
    private void advance() {
        double most = rate * DayCurve.peak() / 1000;
        do {
            now += random.nextExponential() / most;
        } while (random.nextDouble() > DayCurve.intensity(hour((long) now)) / DayCurve.peak());
    }

    private Step passage(long at) {
        int where = checkpoint(hour(at));
        var checkpoint = checkpoints.get(where);
        var direction = random.nextDouble() < DayCurve.outwards(hour(at)) ? Direction.OUT : Direction.IN;
        var person = person(where, checkpoint, direction);
        boolean inCar = person.plate() != null && (!checkpoint.isCompound() || random.nextBoolean());
        var plate = inCar ? person.plate() : null;
        if (happens(FEVER_EVERY)) {
            double first = thermometer.fever();
            double again = random.nextDouble() < CONFIRMED ? thermometer.fever() : thermometer.normal();
            long later = at + 5_000 + random.nextInt(10_000);
            var repeated = new Reading(direction, again, person.document(), plate, true);
            rechecks.add(new Step(later, where, repeated, Mishap.NONE));
            var reading = new Reading(direction, first, person.document(), plate, false);
            return new Step(at, where, reading, Mishap.NONE);
        }
        var faulty = Fault.drawn(this::happens);
        var document = faulty == Fault.INVALID_DOCUMENT ? Fault.misread(person.document()) : person.document();
        double celsius =
                switch (faulty) {
                    case OUT_OF_RANGE -> thermometer.impossible();
                    case COLD_SURFACE -> thermometer.surface();
                    default -> thermometer.normal();
                };
        var reading = new Reading(direction, celsius, document, plate, false);
        return new Step(at, where, reading, faulty.mishapAt(checkpoint));
    }

    /** By day any checkpoint, by night one that is staffed then. */
    private int checkpoint(double hour) {
        int open = DayCurve.isDay(hour) ? checkpoints.size() : CheckpointPlan.ROUND_THE_CLOCK;
        return random.nextInt(Math.min(open, checkpoints.size()));
    }

    /** At a compound one who lives there and is on the right side of the gate; on the road a driver or a stranger. */
    private Resident person(int where, Checkpoint checkpoint, Direction direction) {
        if (!checkpoint.isCompound()) {
            return drivers.isEmpty() || random.nextDouble() < STRANGER
                    ? new Resident(strangers.citizenId(), strangers.name(), plateOfStranger())
                    : drivers.get(random.nextInt(drivers.size()));
        }
        var here = residents.get(where);
        var person = here.get(random.nextInt(here.size()));
        for (int tries = 0; tries < here.size() && out.contains(person.document()) == (direction == Direction.OUT); ) {
            person = here.get(random.nextInt(here.size()));
            tries++;
        }
        if (direction == Direction.OUT) {
            out.add(person.document());
        } else {
            out.remove(person.document());
        }
        return person;
    }

    private @Nullable String plateOfStranger() {
        return random.nextDouble() < 0.8 ? strangers.plate() : null;
    }

    /** True so often that it happens about once in {@code every}, whatever the rate. */
    private boolean happens(Duration every) {
        return random.nextDouble() < Math.min(0.05, 1000 / (rate * every.toMillis()));
    }
}
