package org.lastmile.console.identity.adapter;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for one username from one address. */
final class TooManyGuesses extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyGuesses(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    Duration getWait() {
        return wait;
    }
}
