package org.lastmile.console.gateway.adapter;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the platform's body limit to the console's own API; what passes through has the front door's limit. */
@Configuration(proxyBeanMethods = false)
class BodyLimitWiring {

    @Bean
    FilterRegistrationBean<Filter> ownBodyLimit(@Qualifier("bodyLimit") Filter bodyLimit) {
        var registration = new FilterRegistrationBean<>(bodyLimit);
        registration.setUrlPatterns(List.of("/v1/staff", "/v1/staff/*"));
        return registration;
    }
}
