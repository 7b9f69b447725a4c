package org.lastmile.console.identity.adapter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a username and password, unless too many were wrong before. */
final class LimitedSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedSignIn.class);
    private static final int LONGEST_NAME = 64;

    private final AuthenticationProvider passwords;
    private final GuessLimit limit;

    LimitedSignIn(AuthenticationProvider passwords, GuessLimit limit) {
        this.passwords = passwords;
        this.limit = limit;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var who = who(attempt);
        var wait = limit.count(who);
        if (wait.isPresent()) {
            LOG.atWarn().addKeyValue("address", who.address()).log("sign-in refused after too many wrong passwords");
            throw new TooManyGuesses(wait.get());
        }
        try {
            var signedIn = passwords.authenticate(attempt);
            limit.forget(who);
            return signedIn;
        } catch (AuthenticationServiceException notChecked) {
            limit.giveBack(who);
            throw notChecked;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static GuessLimit.Who who(Authentication attempt) {
        var name = attempt.getName().toLowerCase(Locale.ROOT);
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return new GuessLimit.Who(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)), address == null ? "" : address);
    }
}
