package org.lastmile.console.identity;

import java.time.Duration;
import java.time.Instant;
import org.lastmile.platform.core.staff.Staff;

/** Makes the tokens with which this server asks the services in the name of somebody who has a session here. */
public interface StaffTokens {

    /** A token that says who they are, their roles and their place, and lasts this long. */
    Token mint(Staff staff, Duration life);

    /** A token, which never leaves the servers. */
    record Token(String text, Instant expiresAt) {

        @Override
        public String toString() {
            return "Token[until " + expiresAt + "]";
        }
    }
}
