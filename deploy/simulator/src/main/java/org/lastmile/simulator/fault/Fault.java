package org.lastmile.simulator.fault;

/** One thing that goes wrong. */
interface Fault {

    /** What it is called, also to choose it. */
    String name();

    /** Does it, with load around it; says what came of it to the course. */
    void happen(Course course) throws Exception;
}
