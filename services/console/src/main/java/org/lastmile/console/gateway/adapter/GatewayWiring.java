package org.lastmile.console.gateway.adapter;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.concurrent.Executors;
import org.lastmile.console.answer.ProblemAnswer;
import org.lastmile.console.gateway.Service;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts every service's paths behind the front door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayWiring {

    /** After the console's own controllers, before anything that answers every path. */
    private static final int ORDER = 10;

    @Bean(destroyMethod = "shutdownNow")
    HttpClient gatewayClient(GatewaySettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    EventStreamCopy eventStreamCopy(GatewaySettings settings) {
        return new EventStreamCopy(settings.streamHeartbeat());
    }

    @Bean
    SimpleUrlHandlerMapping gatewayRoutes(
            GatewaySettings settings, HttpClient gatewayClient, EventStreamCopy streams, ProblemAnswer problems) {
        var bodies = new RequestBody(settings.largestBody(), settings.largeBodies());
        var call = new ServiceCall(gatewayClient, settings.answerWithin());
        var answers = new AnswerCopy(streams, settings.answerWithin());
        var routes = new LinkedHashMap<String, HttpRequestHandler>();
        for (var service : Service.values()) {
            var handler = new GatewayHandler(
                    service, new Instances(settings.address(service)), bodies, call, answers, problems);
            service.paths().forEach(path -> {
                routes.put(path, handler);
                routes.put(path + "/**", handler);
            });
        }
        return new SimpleUrlHandlerMapping(routes, ORDER);
    }
}
