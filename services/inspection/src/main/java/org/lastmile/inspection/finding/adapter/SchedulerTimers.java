package org.lastmile.inspection.finding.adapter;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.lastmile.inspection.finding.Duty;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Timers in db-scheduler, whose table is part of the caller's transaction. */
final class SchedulerTimers implements Timers {

    static final TaskDescriptor<Void> RECTIFICATION_DUE = TaskDescriptor.of("rectification-due");

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerTimers.class);

    private final SchedulerClient scheduler;

    SchedulerTimers(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * What a timer is about, and the name it has because of it.
     *
     * @param finding finding
     * @param round round of its duty
     */
    record Name(FindingId finding, int round) {

        static Name of(String instance) {
            String[] parts = instance.split("/", 2);
            return new Name(new FindingId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return finding + "/" + round;
        }
    }

    @Override
    public void set(FindingId finding, Duty duty) {
        var instance = RECTIFICATION_DUE.instance(new Name(finding, duty.round()).toString());
        scheduler.schedule(instance.scheduledTo(duty.dueAt()));
    }

    @Override
    public void cancel(FindingId finding, Duty duty) {
        try {
            scheduler.cancel(RECTIFICATION_DUE.instanceId(new Name(finding, duty.round()).toString()));
        } catch (DbSchedulerException firedOrFiring) {
            // it waits for the row that this transaction has locked, and then finds the duty fulfilled
            LOG.atDebug().addKeyValue("findingId", finding).log("nothing to cancel");
        }
    }
}
