package org.lastmile.simulator.fault;

import java.net.URI;
import java.util.List;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.ServiceProcess;

/** Two instances take the readings behind one address; one of them is killed and comes back. */
final class OneOfTwoKilled implements Fault {

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public void happen(Course course) throws Exception {
        ServiceProcess second = course.stack().instance(Service.CHECKPOINT, 2);
        second.start();
        try (var address = new RoundRobin(List.of(course.address(), URI.create(second.url())))) {
            course.underLoad(address.address(), () -> course.endAndAwait(course.checkpoint(), true));
        } finally {
            second.stop();
        }
        if (!course.checkpoint().healthy()) {
            throw new StackFailure("the first instance does not answer");
        }
    }
}
