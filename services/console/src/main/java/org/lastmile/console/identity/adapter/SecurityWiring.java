package org.lastmile.console.identity.adapter;

import static org.springframework.security.config.Customizer.withDefaults;

import org.lastmile.console.answer.ProblemAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Which request meets which check: the provider's endpoints their own, this service's API a token, the sign-in page a
 * session; whatever is left belongs to another service, which checks it itself, or does not exist.
 */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(withDefaults());
                    server.clientAuthentication(client -> client.errorResponseHandler(new WrongClient()));
                    server.tokenEndpoint(endpoint -> endpoint.authenticationProviders(OperatorScopes::checkIn));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .exceptionHandling(
                        unknown -> unknown.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffApi(HttpSecurity http, ProblemAnswer problems) throws Exception {
        var refusals = new TokenRefusals(problems);
        return http.securityMatcher("/v1/staff", "/v1/staff/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signIn(HttpSecurity http, SignInPage page, IdentitySettings settings) throws Exception {
        return http.securityMatcher(SignInPage.PATH, SignInPage.PATH + "/**", "/logout")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .successHandler(new SignedIn(settings.session()))
                        .failureHandler(page))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(SignInPage.POLICY)))
                .build();
    }

    /** No more than the headers and the firewall: this is the way of every reading, and the service checks it. */
    @Bean
    @Order(5)
    SecurityFilterChain otherServices(HttpSecurity http) throws Exception {
        return http.anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Paths that try to climb out or hide something are refused before anything else looks at them. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemAnswer problems) {
        return (request, response, why) -> problems.write(
                request, response, 400, "request-malformed", "The path or a header holds what is not allowed there.");
    }
}
