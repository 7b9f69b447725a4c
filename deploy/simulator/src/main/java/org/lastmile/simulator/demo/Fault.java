package org.lastmile.simulator.demo;

import java.time.Duration;
import java.util.function.Predicate;
import org.lastmile.simulator.demo.Step.Mishap;

/** What goes wrong now and then, and how often. */
enum Fault {
    NONE(Duration.ZERO),
    OUT_OF_RANGE(Duration.ofSeconds(25)),
    COLD_SURFACE(Duration.ofSeconds(20)),
    INVALID_DOCUMENT(Duration.ofSeconds(30)),
    LOST_ANSWER(Duration.ofSeconds(10)),
    /** On the road only, where four readings in ten come from: about once a minute. */
    OFFLINE(Duration.ofSeconds(25)),
    /** On the road only. */
    CLOCK_AHEAD(Duration.ofSeconds(30));

    private final Duration every;

    Fault(Duration every) {
        this.every = every;
    }

    /** The fault of one reading; {@code happens} says whether something that happens so often does so now. */
    static Fault drawn(Predicate<Duration> happens) {
        var drawn = NONE;
        for (Fault fault : values()) {
            if (fault != NONE && happens.test(fault.every) && drawn == NONE) {
                drawn = fault;
            }
        }
        return drawn;
    }

    /** What it does to the device; a compound's gate is wired and keeps its time and its network. */
    Mishap mishapAt(Checkpoint checkpoint) {
        return switch (this) {
            case LOST_ANSWER -> Mishap.LOST_ANSWER;
            case OFFLINE -> checkpoint.isCompound() ? Mishap.NONE : Mishap.OFFLINE;
            case CLOCK_AHEAD -> checkpoint.isCompound() ? Mishap.NONE : Mishap.CLOCK_AHEAD;
            default -> Mishap.NONE;
        };
    }

    /** The number with the last digit of its sequence misread, so that its check character is wrong. */
    static String misread(String document) {
        char[] digits = document.toCharArray();
        digits[16] = digits[16] == '9' ? '0' : (char) (digits[16] + 1);
        return new String(digits);
    }
}
