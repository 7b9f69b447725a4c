package org.lastmile.simulator.demo;

/** How busy the gates are at an hour of the day, and which way people go. */
final class DayCurve {

    private static final double MORNING = 7.5;
    private static final double NOON = 12;
    private static final double EVENING = 18;
    private static final int OPENS = 6;
    private static final int CLOSES = 22;
    private static final double MEAN = mean();

    private DayCurve() {}

    /** Share of the mean rate at this hour (0 to 24); 1 on average over the day. */
    static double intensity(double hour) {
        return raw(hour) / MEAN;
    }

    /** The largest share there is. */
    static double peak() {
        return 2.0 / MEAN;
    }

    /** Probability that who passes a compound's gate at this hour goes out: to work in the morning, home at night. */
    static double outwards(double hour) {
        return 0.5 + 0.38 * bump(hour, MORNING, 1.8) - 0.38 * bump(hour, EVENING, 2.4);
    }

    /** Whether an ordinary checkpoint is staffed. */
    static boolean isDay(double hour) {
        return hour >= OPENS && hour < CLOSES;
    }

    private static double raw(double hour) {
        return 0.15
                + 1.5 * bump(hour, MORNING, 1.1)
                + 0.7 * bump(hour, NOON, 1.8)
                + 1.4 * bump(hour, EVENING, 1.5)
                + 0.3 * bump(hour, 15, 3);
    }

    private static double bump(double hour, double at, double width) {
        double distance = (hour - at) / width;
        return Math.exp(-distance * distance / 2);
    }

    private static double mean() {
        int steps = 24 * 60;
        double sum = 0;
        for (int minute = 0; minute < steps; minute++) {
            sum += raw(minute / 60.0);
        }
        return sum / steps;
    }
}
