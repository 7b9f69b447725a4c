package org.lastmile.console.identity.adapter;

import java.util.List;
import java.util.Set;
import org.lastmile.console.identity.Operator;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** Checks the scopes of an operator's token request by our rule, in place of a fixed list of scopes. */
final class OperatorScopes {

    private OperatorScopes() {}

    static void checkIn(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider clientCredentials) {
                clientCredentials.setAuthenticationValidator(OperatorScopes::check);
            }
        }
    }

    private static void check(OAuth2ClientCredentialsAuthenticationContext request) {
        OAuth2ClientCredentialsAuthenticationToken token = request.getAuthentication();
        Set<String> scopes = token.getScopes();
        var faults = Operator.faults(scopes);
        if (!faults.isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE, String.join("; ", faults), null));
        }
    }
}
