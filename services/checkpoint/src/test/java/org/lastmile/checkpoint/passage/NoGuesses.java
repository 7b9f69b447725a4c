package org.lastmile.checkpoint.passage;

/** Any device may show any number of unknown cards. */
final class NoGuesses implements CardGuesses {

    @Override
    public void check(String deviceId) {
        // it may
    }

    @Override
    public void count(String deviceId) {
        // nobody counts
    }
}
