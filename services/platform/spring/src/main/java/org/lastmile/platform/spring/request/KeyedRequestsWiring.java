package org.lastmile.platform.spring.request;

import org.lastmile.platform.core.request.KeyedRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the memory of keyed requests, for a service that has the table. */
@Configuration(proxyBeanMethods = false)
public class KeyedRequestsWiring {

    @Bean
    KeyedRequests keyedRequests(JdbcClient jdbc) {
        return new JdbcKeyedRequests(jdbc);
    }
}
