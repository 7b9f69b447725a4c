package org.lastmile.simulator.demo;

import java.util.random.RandomGenerator;

/** What the devices show: most of it normal and a little noisy. Basis: domain of thermometers at gates, in tenths. */
final class Thermometer {

    private final RandomGenerator random;

    Thermometer(RandomGenerator random) {
        this.random = random;
    }

    double normal() {
        return tenths(Math.clamp(36.4 + 0.25 * random.nextGaussian(), 35.2, 37.2));
    }

    double fever() {
        return tenths(37.4 + 1.4 * random.nextDouble());
    }

    /** A forehead in the cold, or a device in surface mode: shown, but no body's temperature. */
    double surface() {
        return tenths(33 + random.nextDouble());
    }

    /** Nothing that a device may show. */
    double impossible() {
        return random.nextBoolean() ? tenths(60 + 20 * random.nextDouble()) : tenths(-5 + 10 * random.nextDouble());
    }

    private static double tenths(double celsius) {
        return Math.round(celsius * 10) / 10.0;
    }
}
