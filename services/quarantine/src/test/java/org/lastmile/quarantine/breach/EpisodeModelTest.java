package org.lastmile.quarantine.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.quarantine.breach.BreachFixtures.COMPOUND;
import static org.lastmile.quarantine.breach.BreachFixtures.ELSEWHERE;
import static org.lastmile.quarantine.breach.BreachFixtures.ISSUED;
import static org.lastmile.quarantine.breach.BreachFixtures.TOLERANCE;
import static org.lastmile.quarantine.breach.BreachFixtures.TOWN;
import static org.lastmile.quarantine.breach.BreachFixtures.fathersOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.ownOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.passage;
import static org.lastmile.quarantine.breach.BreachFixtures.watchOf;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationCleared;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationDetected;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationUpdated;

/** Random walks with duplicates, late passages and any cut into batches; the seed is in the name of a failure. */
class EpisodeModelTest {

    private static final List<String> GATES = List.of(COMPOUND, COMPOUND, COMPOUND, TOWN, ELSEWHERE);
    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raisesEachEpisodeOnceThenUpdatesThenClears(long seed) {
        var random = new Random(seed);
        List<Passage> walk = withDuplicates(walk(random, GATES, true), random);

        List<EpisodeEvent> told = told(walk, random);

        UUID open = null;
        var everOpened = new HashSet<UUID>();
        for (EpisodeEvent event : told) {
            switch (event) {
                case ViolationDetected detected -> {
                    assertThat(open).isNull();
                    open = detected.episode().id();
                    assertThat(everOpened.add(open)).isTrue();
                }
                case ViolationUpdated updated ->
                    assertThat(updated.episode().id()).isEqualTo(open);
                case ViolationCleared cleared -> {
                    assertThat(cleared.episode().id()).isEqualTo(open);
                    open = null;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raisesAsManyEpisodesAsThePersonTrulyLeft(long seed) {
        var random = new Random(seed);
        List<Passage> walk = walk(random, List.of(COMPOUND), false);

        List<EpisodeEvent> told = told(withDuplicates(walk, random), random);

        long left = 0;
        boolean inside = true;
        for (Passage passage : walk) {
            left += inside && passage.direction() == Direction.OUT ? 1 : 0;
            inside = passage.direction() == Direction.IN;
        }
        assertThat(told.stream().filter(ViolationDetected.class::isInstance)).hasSize((int) left);
        assertThat(told.stream().filter(ViolationCleared.class::isInstance)).hasSize((int) (inside ? left : left - 1));
    }

    private static List<Passage> walk(Random random, List<String> gates, boolean withLate) {
        var walk = new ArrayList<Passage>();
        for (int minute = 1; minute <= STEPS; minute++) {
            Direction direction = random.nextBoolean() ? Direction.IN : Direction.OUT;
            String gate = gates.get(random.nextInt(gates.size()));
            boolean late = withLate && random.nextInt(4) == 0;
            walk.add(passage(direction, gate, late ? minute - random.nextInt(10) : minute, late));
        }
        return walk;
    }

    /** Every passage may come again at any later time, as a resent reading does. */
    private static List<Passage> withDuplicates(List<Passage> walk, Random random) {
        var sent = new ArrayList<>(walk);
        for (int i = 0; i < walk.size() / 2; i++) {
            int from = random.nextInt(sent.size());
            sent.add(from + random.nextInt(sent.size() - from) + 1, sent.get(from));
        }
        return sent;
    }

    /** Feeds the passages in random batches, each event once, as the inbox does. */
    private static List<EpisodeEvent> told(List<Passage> sent, Random random) {
        var watches = new InMemoryWatches(watchOf(random.nextBoolean() ? ownOrder() : fathersOrder()));
        var judge = new JudgePassages(watches, TOLERANCE, Clock.fixed(ISSUED.plusSeconds(86_400), ZoneOffset.UTC));
        var inbox = new HashSet<UUID>();
        int next = 0;
        while (next < sent.size()) {
            int end = Math.min(sent.size(), next + 1 + random.nextInt(8));
            judge.handle(sent.subList(next, end).stream()
                    .filter(passage -> inbox.add(passage.id()))
                    .toList());
            next = end;
        }
        return watches.told();
    }
}
