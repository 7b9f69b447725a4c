package org.lastmile.inspection.finding;

/** Durable timers. Set and cancelled in the transaction of the caller. */
public interface Timers {

    /** Lets {@link ReportOverdue} be called at the due time, by some instance. */
    void set(FindingId finding, Duty duty);

    /** Takes it back; a timer that fires all the same finds its duty fulfilled. */
    void cancel(FindingId finding, Duty duty);
}
