package org.lastmile.console.identity.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lastmile.console.identity.Password;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two programs that may ask for tokens; the same on every instance, so nothing about them needs a table. */
final class Clients {

    static final String CONSOLE = "lastmile-console";
    static final String OPERATOR = "lastmile-cli";

    private Clients() {}

    static List<RegisteredClient> of(
            IdentitySettings settings, Optional<String> operatorSecret, PasswordEncoder encoder) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(console(settings));
        operatorSecret.ifPresent(secret -> clients.add(operator(settings, encoder.encode(checked(secret)))));
        return clients;
    }

    /** The pages in a browser: public, so code and PKCE, no refresh. */
    private static RegisteredClient console(IdentitySettings settings) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientName("Lastmile console")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> settings.redirectUris().forEach(uri -> uris.add(uri.toString())))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.staffToken())
                        .build())
                .build();
    }

    /** The command line of whoever runs the system: acts in any one role and place, by its secret. */
    private static RegisteredClient operator(IdentitySettings settings, String encodedSecret) {
        return RegisteredClient.withId(OPERATOR)
                .clientId(OPERATOR)
                .clientSecret(encodedSecret)
                .clientName("Lastmile operator")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.operatorToken())
                        .build())
                .build();
    }

    private static String checked(String secret) {
        if (!Password.fits(secret)) {
            throw new IllegalStateException("the secret file cli-secret needs " + Password.ALLOWED);
        }
        return secret;
    }
}
