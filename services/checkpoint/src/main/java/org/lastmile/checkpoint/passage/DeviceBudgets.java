package org.lastmile.checkpoint.passage;

/**
 * How many readings each device may send: one budget for live readings and one for backlog, so that a device that
 * catches up never stops its own live readings.
 */
public interface DeviceBudgets {

    /** Takes readings off both budgets, or refuses device-budget-spent with what is left and changes neither. */
    void take(String deviceId, int live, int backlog);

    /** Gives back what was taken for readings that were then not taken after all. */
    void giveBack(String deviceId, int live, int backlog);
}
