package org.lastmile.simulator.fault;

import java.time.Duration;
import org.lastmile.local.infrastructure.StackFailure;

/**
 * How much load there is around a fault.
 *
 * @param rate readings a second
 * @param readingsARequest 1 to 500
 * @param devices that take turns
 * @param least how long the load lasts if the fault is over sooner
 */
record Pace(double rate, int readingsARequest, int devices, Duration least) {

    Pace {
        if (!(rate >= 1) || readingsARequest < 1 || readingsARequest > 500 || devices < 1) {
            throw new StackFailure("--rate and --devices must be 1 or more, --readings-a-request 1 to 500");
        }
    }
}
