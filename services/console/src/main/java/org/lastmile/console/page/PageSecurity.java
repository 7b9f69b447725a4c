package org.lastmile.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages need a session, a form needs its token, and a browser is told to trust nothing but this server. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String[] PAGES = {
        "/",
        "/alerts/**",
        "/people/**",
        "/orders/**",
        "/findings/**",
        "/watch/**",
        "/compounds/**",
        "/quotas/**",
        "/gates/**",
        "/places",
        "/language/*"
    };

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SessionEnd end) throws Exception {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/language/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new IdleSessions(end), SecurityContextHolderFilter.class)
                .csrf(Customizer.withDefaults())
                .exceptionHandling(unknown -> unknown.authenticationEntryPoint(new SignInFirst()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** A page leads to the sign-in; what a page fetches by itself is told so, and the page leads there. */
    private static final class SignInFirst implements AuthenticationEntryPoint {

        private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException, jakarta.servlet.ServletException {
            var accept = request.getHeader("Accept");
            if (request.getHeader("HX-Request") != null || request.getHeader(IdleSessions.BY_ITSELF) != null) {
                response.setHeader("HX-Redirect", "/login");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (accept != null && accept.startsWith("text/event-stream")) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                page.commence(request, response, failure);
            }
        }
    }
}
