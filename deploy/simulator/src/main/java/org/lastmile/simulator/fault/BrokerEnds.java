package org.lastmile.simulator.fault;

/** Kafka's only broker ends while readings come in; meanwhile they get 503 and are sent again. */
record BrokerEnds(boolean atOnce) implements Fault {

    @Override
    public String name() {
        return atOnce ? "broker-killed" : "broker-stopped";
    }

    @Override
    public void happen(Course course) throws Exception {
        course.underLoad(
                () -> course.endAndAwait(course.stack().infrastructure().kafka(), atOnce));
    }
}
