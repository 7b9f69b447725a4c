package org.lastmile.checkpoint.passage;

/**
 * How many unknown cards a device may show: the answer to a card says whether it is linked to a person, so a device
 * that shows many unknown ones must learn nothing of any card for a while.
 */
public interface CardGuesses {

    /** Insists that the device may show a card. @throws ReadingFault {@code cards-guessed}, with the time to wait */
    void check(String deviceId);

    /** The device showed an unknown card. @throws ReadingFault {@code cards-guessed} when it was one too many */
    void count(String deviceId);
}
