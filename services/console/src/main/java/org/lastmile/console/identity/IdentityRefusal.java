package org.lastmile.console.identity;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that identity refuses, apart from single fields that are wrong. */
public final class IdentityRefusal {

    private IdentityRefusal() {}

    static Refusal usernameTaken() {
        return new Refusal(
                RefusalKind.CONFLICT, "username-taken", "Somebody has this username; usernames are never reused.");
    }

    static Refusal unknownStaff() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "staff-unknown", "There is nobody of this username within your place.");
    }

    static Refusal ownAccount() {
        return new Refusal(
                RefusalKind.CONFLICT, "own-account", "Nobody disables their own account; ask another ops member.");
    }
}
