package org.lastmile.platform.spring;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deny by default: every endpoint needs an access token of our issuer. Health, the metrics and nothing else are open,
 * on the management port, which the gateway never routes to; the dead letters need the role ops. What another service
 * asks under {@code /internal/}, where the gateway never routes to either, must be proved by a key that both have.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(SecurityFilterChain.class)
class StaffSecurity {

    private static final long OUTAGE = Duration.ofHours(4).toMillis();

    private final JsonMapper json;

    StaffSecurity(JsonMapper json) {
        this.json = json;
    }

    @Bean
    SecurityFilterChain staffOnly(HttpSecurity http) throws Exception {
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(token -> {
            List<String> claims = token.getClaimAsStringList("roles");
            return claims == null
                    ? List.of()
                    : claims.stream()
                            .<org.springframework.security.core.GrantedAuthority>map(SimpleGrantedAuthority::new)
                            .toList();
        });
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                                .permitAll()
                                .requestMatchers(EndpointRequest.toAnyEndpoint())
                                .hasAuthority("ops")
                                .requestMatchers("/error", "/openapi.yaml", "/internal/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(this::unauthenticated)
                        .withObjectPostProcessor(answersItself()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::unauthenticated)
                        .accessDeniedHandler((request, response, denied) ->
                                send(request, response, 403, "forbidden", "Your roles do not allow this.")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** By default the filter throws on when the keys are away, and the answer would be a 500. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answersItself() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(StaffSecurity.this::unauthenticated);
                return filter;
            }
        };
    }

    /** Keys are fetched when first needed and kept for a while when the issuer is away. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(LastmileSettings settings) throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        settings.jwks().toURL(), new DefaultResourceRetriever(2000, 2000))
                .retrying(true)
                .outageTolerant(OUTAGE)
                .build();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(settings.issuer())));
        return decoder;
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            send(
                    request,
                    response,
                    503,
                    "sign-in-away",
                    "The keys of the sign-in cannot be fetched; please try again.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        send(request, response, 401, "credential-missing-or-invalid", "A valid access token is needed.");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), Problem.of(status, code, detail, request.getRequestURI()));
    }
}
