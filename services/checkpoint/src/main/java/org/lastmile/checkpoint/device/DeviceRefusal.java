package org.lastmile.checkpoint.device;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about devices. */
public final class DeviceRefusal {

    private DeviceRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "device-unknown", "There is no such device within your place.");
    }

    static Refusal credentialUnknown() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "credential-unknown", "The device has no live credential with this id.");
    }

    static Refusal twoLive() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "two-credentials-live",
                "The device has two live credentials. Revoke one of them first.");
    }

    static Refusal alreadyShown(String device) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "credential-already-shown",
                "This Idempotency-Key was answered with a credential or claim code of device " + device
                        + ", which was shown then and is not kept. Add another one there, and revoke the lost one.");
    }

    static Refusal codeInvalid() {
        return Refusal.invalid(
                "claim-code-invalid", "code", "is not a claim code", "ten letters and digits, such as 7K3QF-0WX9M");
    }

    static Refusal codeUnknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "claim-code-unknown", "There is no such claim code.");
    }

    static Refusal codeUsed() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "claim-code-used",
                "This claim code was used. If the credential did not arrive, ask staff for another code.");
    }

    static Refusal codeExpired() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "claim-code-expired",
                "This claim code has ended, or a newer one took its place. Ask staff for another one.");
    }

    /** Only a device may do this. */
    public static Refusal notADevice() {
        return new Refusal(
                RefusalKind.FORBIDDEN, "device-only", "Only a device with its own credential may send this.");
    }

    /** Too many wrong credentials came from one address. */
    public static Refusal tooManyGuesses(Duration wait) {
        return new Refusal(
                RefusalKind.TOO_MANY,
                "too-many-wrong-credentials",
                "Too many wrong credentials came from this address. Please wait.",
                List.of(),
                wait);
    }

    /** The credential cannot be looked up now. */
    public static Refusal cannotTell() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "credentials-away",
                "This credential cannot be checked at the moment. Please try again.",
                List.of(),
                Duration.ofSeconds(2));
    }
}
