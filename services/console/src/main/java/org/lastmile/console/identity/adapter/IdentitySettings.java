package org.lastmile.console.identity.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.lastmile.console.identity.KeyRotation;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.staff.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and the operator sign in.
 *
 * @param staffToken how long the token of a person lasts (15 min)
 * @param operatorToken how long the token of the operator's command line lasts (12 h)
 * @param session how long a browser may be idle before it signs in again (8 h)
 * @param redirectUris where the console's pages take up a sign-in
 * @param first the member of staff made when there is none
 * @param keys when signing keys change
 * @param guesses how many wrong passwords are let through
 */
@ConfigurationProperties("lastmile.identity")
record IdentitySettings(
        @DefaultValue("15m") Duration staffToken,
        @DefaultValue("12h") Duration operatorToken,
        @DefaultValue("8h") Duration session,
        List<URI> redirectUris,
        @DefaultValue First first,
        @DefaultValue Keys keys,
        @DefaultValue Guesses guesses) {

    IdentitySettings {
        redirectUris = List.copyOf(redirectUris);
        var longest = staffToken.compareTo(operatorToken) > 0 ? staffToken : operatorToken;
        if (keys.keep().compareTo(longest) <= 0) {
            throw new IllegalArgumentException(
                    "lastmile.identity.keys.keep must be longer than any token lives, " + longest);
        }
    }

    /**
     * The first member of staff; the password comes from the secret file first-sign-in.
     *
     * @param username the name at sign-in (chief)
     * @param roles what they may do (registrar, duty, supervisor, leader, ops: the whole thin story)
     * @param place whose subtree they see (130126)
     */
    record First(
            @DefaultValue("chief") String username,

            @DefaultValue({"registrar", "duty", "supervisor", "leader", "ops"})
            Set<Role> roles,

            @DefaultValue("130126") String place) {

        First {
            if (!PlaceCode.fits(place)) {
                throw new IllegalArgumentException("lastmile.identity.first.place needs " + PlaceCode.ALLOWED);
            }
        }
    }

    /**
     * When signing keys change.
     *
     * @param every how long one key signs (90 days)
     * @param announce how long a new key is published before it signs (10 min)
     * @param keep how long an old key still verifies; longer than any token (25 h)
     */
    record Keys(
            @DefaultValue("90d") Duration every,
            @DefaultValue("10m") Duration announce,
            @DefaultValue("25h") Duration keep) {

        KeyRotation rotation() {
            return new KeyRotation(every, announce, keep);
        }
    }

    /**
     * Wrong passwords per username and address.
     *
     * @param atOnce how many in a row (5)
     * @param oneMoreEvery after what time one more is let through (1 min)
     */
    record Guesses(
            @DefaultValue("5") int atOnce,
            @DefaultValue("1m") Duration oneMoreEvery) {}
}
