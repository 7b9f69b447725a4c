package org.lastmile.simulator.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lastmile.local.api.County;
import org.lastmile.local.api.Place;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.demo.Checkpoint.Kind;

/**
 * Where the checkpoints of the demo stand; the same place always gives the same gates, so a second run finds them.
 *
 * <p>Basis: 43 round-the-clock and 69 ordinary checkpoints, as a town of 24 villages had them in February 2020.
 */
final class CheckpointPlan {

    static final int ROUND_THE_CLOCK = 43;
    static final int ORDINARY = 69;

    private static final int FIRST_COMPOUND = 901;

    private final List<Place> villages;
    private final Map<String, Integer> compounds = new HashMap<>();
    private final Map<String, Integer> roads = new HashMap<>();

    private CheckpointPlan(List<Place> villages) {
        this.villages = villages;
    }

    /** The checkpoints of this county, town or village, those round the clock first. */
    static List<Checkpoint> of(String place) {
        var villages = County.places().stream()
                .filter(known -> known.level().equals("VILLAGE") && known.code().startsWith(place))
                .toList();
        if (villages.isEmpty()) {
            throw new StackFailure("there is no village in place '%s'; try 130126 (the county) or 130126100 (a town)"
                    .formatted(place));
        }
        var plan = new CheckpointPlan(villages);
        var checkpoints = new ArrayList<Checkpoint>();
        for (int i = 0; i < ROUND_THE_CLOCK; i++) {
            var kind = i % 2 == 0 ? Kind.COMPOUND : Kind.ROAD;
            checkpoints.add(plan.checkpoint(kind, i, ROUND_THE_CLOCK, true));
        }
        for (int i = 0; i < ORDINARY; i++) {
            var kind = i % 3 == 0 ? Kind.ROAD : Kind.COMPOUND;
            checkpoints.add(plan.checkpoint(kind, i, ORDINARY, false));
        }
        return List.copyOf(checkpoints);
    }

    private Checkpoint checkpoint(Kind kind, int number, int of, boolean roundTheClock) {
        var village = villages.get(number * villages.size() / of);
        var spoken = village.name().replaceAll("(社区居民|村民|居民)委员会$", "");
        if (kind == Kind.ROAD) {
            int road = roads.merge(village.code(), 1, Integer::sum);
            return new Checkpoint(
                    "demo-" + village.code() + "-r" + road,
                    spoken + road + "号卡口",
                    kind,
                    village.code(),
                    village.name(),
                    roundTheClock);
        }
        int compound = compounds.merge(village.code(), 1, Integer::sum);
        var code = village.code() + (FIRST_COMPOUND + compound - 1);
        var name = spoken + compound + "号小区";
        return new Checkpoint("demo-" + code, name + "东门", kind, code, name, roundTheClock);
    }
}
