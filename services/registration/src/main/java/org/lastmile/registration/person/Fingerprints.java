package org.lastmile.registration.person;

import java.util.List;
import java.util.Set;

/**
 * What stands for the documents of people in the list of one gate: nothing of it can be read without the gate's key.
 */
public interface Fingerprints {

    /**
     * One document.
     *
     * @param person primary token of who has it
     * @param fingerprint what stands for it
     */
    record Fingerprint(String person, String fingerprint) {}

    /** All documents of these people, each under this key; people that are not known are left out. */
    List<Fingerprint> of(Set<String> people, byte[] dayKey);
}
