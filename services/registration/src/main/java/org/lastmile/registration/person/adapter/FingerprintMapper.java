package org.lastmile.registration.person.adapter;

import org.lastmile.platform.core.pii.DocumentFingerprint;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.registration.person.Fingerprints.Fingerprint;

/** Turns an opened document into what stands for it at a gate. */
final class FingerprintMapper {

    private FingerprintMapper() {}

    static Fingerprint toFingerprint(
            String person, String type, String country, Sensitive<String> number, byte[] dayKey) {
        return new Fingerprint(person, DocumentFingerprint.of(dayKey, type, country, number.reveal()));
    }
}
