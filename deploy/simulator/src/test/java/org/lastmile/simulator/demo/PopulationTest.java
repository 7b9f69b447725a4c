package org.lastmile.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PopulationTest {

    /** After GA 36: province and letter, then five places without I and O, or six for a new-energy car. */
    private static final Pattern PLATE = Pattern.compile("冀A([0-9A-HJ-NP-Z]{5}|[DF][0-9]{5})");

    @Property(tries = 20)
    void everybodyHasAValidDocumentAndLivesInACompound(@ForAll long seed) {
        var checkpoints = CheckpointPlan.of("130126");

        var population = Population.of(seed, checkpoints);

        assertThat(population.households())
                .allMatch(household -> checkpoints.get(household.checkpoint()).isCompound());
        assertThat(population.all()).allSatisfy(resident -> {
            assertThat(Documents.isValid(resident.document())).isTrue();
            assertThat(resident.name()).hasSize(2);
            if (resident.plate() != null) {
                assertThat(resident.plate()).matches(PLATE);
            }
        });
        assertThat(Population.of(seed, checkpoints)).isEqualTo(population);
    }

    @Property(tries = 50)
    void familiesAreFreshAndTheFatherIsOlder(@ForAll long seed, @ForAll @IntRange(max = 100_000) int number) {
        var family = Family.of(seed).apply(number);

        assertThat(Documents.isValid(family.father())).isTrue();
        assertThat(Documents.isValid(family.son())).isTrue();
        assertThat(year(family.son()) - year(family.father())).isGreaterThanOrEqualTo(20);
        assertThat(Family.of(seed).apply(number)).isEqualTo(family);
        assertThat(Family.of(seed).apply(number + 1)).isNotEqualTo(family);
    }

    @Property(tries = 20)
    void aMisreadDocumentIsNeverValid(@ForAll @IntRange(max = 100_000) int number) {
        var document = Family.of(1).apply(number).son();

        assertThat(Documents.isValid(Fault.misread(document))).isFalse();
    }

    private static int year(String document) {
        return Integer.parseInt(document.substring(6, 10));
    }
}
