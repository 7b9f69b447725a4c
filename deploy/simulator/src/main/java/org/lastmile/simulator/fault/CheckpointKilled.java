package org.lastmile.simulator.fault;

/** The process that takes the readings is killed; devices send again what was not answered. */
final class CheckpointKilled implements Fault {

    @Override
    public String name() {
        return "checkpoint";
    }

    @Override
    public void happen(Course course) throws Exception {
        course.underLoad(() -> course.endAndAwait(course.checkpoint(), true));
    }
}
