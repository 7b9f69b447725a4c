package org.lastmile.simulator.demo;

import java.util.function.IntFunction;
import org.lastmile.simulator.SyntheticPeople;

/**
 * The people of one story.
 *
 * @param father number of his document
 * @param fatherName in Chinese
 * @param son number of his document
 * @param sonName in Chinese
 */
record Family(String father, String fatherName, String son, String sonName) {

    private static final int YOUNGEST = 20;

    /** The n-th family of a seed. */
    static IntFunction<Family> of(long seed) {
        return number -> {
            var people = new SyntheticPeople(seed * 1_000_003 + number);
            var father = people.citizenIdBornIn(1955 + number % 15);
            var son = people.citizenIdBornIn(1955 + number % 15 + YOUNGEST + number % 7);
            var fatherName = people.name();
            return new Family(
                    father,
                    fatherName,
                    son,
                    fatherName.charAt(0) + people.name().substring(1));
        };
    }

    @Override
    public String toString() {
        return "Family[***]";
    }
}
