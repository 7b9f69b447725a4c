package org.lastmile.checkpoint.device.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.EnrolDevice.Enrolled;
import org.lastmile.checkpoint.device.IssuedCode;
import org.lastmile.checkpoint.device.IssuedCredential;

/** Shows a new credential or claim code: the one place where it leaves its cover. */
final class CredentialMapper {

    private CredentialMapper() {}

    static CredentialJson json(Enrolled enrolled) {
        return switch (enrolled) {
            case Enrolled.WithCredential with -> json(with.deviceId(), with.gateId(), with.credential());
            case Enrolled.WithCode with -> json(with.deviceId(), with.gateId(), with.code());
        };
    }

    static CredentialJson json(String deviceId, @Nullable String gate, IssuedCredential issued) {
        return new CredentialJson(deviceId, gate, issued.id(), issued.secret().reveal(), null, null);
    }

    static CredentialJson json(String deviceId, @Nullable String gate, IssuedCode issued) {
        return new CredentialJson(deviceId, gate, null, null, issued.code().reveal(), issued.expiresAt());
    }
}
