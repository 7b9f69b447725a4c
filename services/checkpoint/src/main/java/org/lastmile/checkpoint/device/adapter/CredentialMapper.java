package org.lastmile.checkpoint.device.adapter;

import org.lastmile.checkpoint.device.EnrolDevice;
import org.lastmile.checkpoint.device.IssuedCredential;

/** Shows a new credential: the one place where it leaves its cover. */
final class CredentialMapper {

    private CredentialMapper() {}

    static CredentialJson json(EnrolDevice.Enrolled enrolled) {
        return new CredentialJson(
                enrolled.deviceId(),
                enrolled.gateId(),
                enrolled.credentialId(),
                enrolled.credential().reveal());
    }

    static CredentialJson json(String deviceId, IssuedCredential issued) {
        return new CredentialJson(deviceId, null, issued.id(), issued.secret().reveal());
    }
}
