package org.lastmile.checkpoint.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What stands for the documents of people in the list of a device; made where the numbers are. */
public interface Fingerprints {

    /**
     * One document.
     *
     * @param person primary token of who has it
     * @param fingerprint what stands for it
     */
    record Fingerprint(String person, String fingerprint) {}

    /** All documents of these people. @throws FingerprintsAway when they cannot be had now */
    List<Fingerprint> of(String deviceId, LocalDate day, Set<String> people);

    /** Whoever makes them is away. */
    final class FingerprintsAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says why. */
        public FingerprintsAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
