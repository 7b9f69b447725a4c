package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.util.Map;

/** Whether gates are attended. Called in the transaction of what shows it. */
public interface GateAttendance {

    /** A staffed gate is watched from now on, another one no longer. */
    void watch(Gate gate);

    /** There was a sign of life at each of these gates at this time: a reading, a heartbeat or a sign-in. */
    void attended(Map<String, Instant> gates);
}
