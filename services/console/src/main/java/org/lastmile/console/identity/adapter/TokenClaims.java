package org.lastmile.console.identity.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lastmile.console.identity.Operator;
import org.lastmile.console.identity.StaffMember;
import org.lastmile.console.identity.StaffMembers;
import org.lastmile.platform.core.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into a token who it is for: {@code sub}, {@code roles} and {@code place}, read fresh at every mint. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience of every access token: all services of this deployment. */
    static final String AUDIENCE = "lastmile";

    private static final Logger LOG = LoggerFactory.getLogger(TokenClaims.class);

    private final StaffMembers members;

    TokenClaims(StaffMembers members) {
        this.members = members;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            forOperator(token);
        } else {
            forStaff(token);
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(kept(Stream.of(AUDIENCE)));
        }
    }

    private static void forOperator(JwtEncodingContext token) {
        var operator = Operator.of(token.getAuthorizedScopes());
        token.getClaims()
                .subject(operator.subject())
                .claim("roles", kept(Stream.of(operator.role().claim())))
                .claim("place", operator.place());
        LOG.atInfo()
                .addKeyValue("clientId", token.getRegisteredClient().getClientId())
                .addKeyValue("role", operator.role().claim())
                .addKeyValue("place", operator.place())
                .log("operator token minted");
    }

    private void forStaff(JwtEncodingContext token) {
        var member = Optional.ofNullable(token.<Authentication>getPrincipal())
                .flatMap(principal -> members.find(principal.getName()))
                .filter(StaffMember::enabled)
                .orElseThrow(TokenClaims::noLongerAllowed);
        token.getClaims()
                .subject(member.username())
                .claim("roles", kept(member.roles().stream().map(Role::claim).sorted()))
                .claim("place", member.place());
    }

    /** As a list that the table of sign-ins under way can read back; it refuses the JDK's unmodifiable ones. */
    private static List<String> kept(Stream<String> values) {
        return values.collect(Collectors.toCollection(ArrayList::new));
    }

    private static OAuth2AuthenticationException noLongerAllowed() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "this member of staff may no longer sign in", null));
    }
}
