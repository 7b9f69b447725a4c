package org.lastmile.console.identity.adapter;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.lastmile.console.identity.StaffMembers;
import org.lastmile.console.identity.StaffTokens;
import org.lastmile.platform.spring.LastmileSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The parts of the OpenID provider: its clients, its sign-ins under way, what signs and what checks a token. */
@Configuration(proxyBeanMethods = false)
class ProviderWiring {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(LastmileSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository registeredClients(
            IdentitySettings settings, SecretFiles secrets, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(Clients.of(settings, secrets.read("cli-secret"), encoder));
    }

    @Bean
    JdbcAuthorizations authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcAuthorizations(jdbc, clients);
    }

    @Bean
    TokenClaims tokenClaims(StaffMembers members) {
        return new TokenClaims(members);
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKeyRing) {
        var encoder = new NimbusJwtEncoder(signingKeyRing);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    StaffTokens staffTokens(JwtEncoder encoder, LastmileSettings settings, Clock clock) {
        return new SignedStaffTokens(encoder, settings.issuer(), clock);
    }

    /** Checks tokens for this service's own API with the keys at hand, without asking itself over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeyRing, LastmileSettings settings) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeyRing);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(TokenClaims.AUDIENCE))));
        return decoder;
    }
}
