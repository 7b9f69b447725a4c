package org.lastmile.checkpoint.passage;

/** Any device may send anything; counts what is out. */
final class NoBudgets implements DeviceBudgets {

    private int taken;

    @Override
    public void take(String deviceId, int live, int backlog) {
        taken += live + backlog;
    }

    @Override
    public void giveBack(String deviceId, int live, int backlog) {
        taken -= live + backlog;
    }

    int taken() {
        return taken;
    }
}
