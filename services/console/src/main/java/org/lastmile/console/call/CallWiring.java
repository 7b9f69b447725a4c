package org.lastmile.console.call;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.lastmile.console.gateway.ServiceAddresses;
import org.lastmile.console.identity.StaffTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the client; fields that services add later do not disturb it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallSettings.class)
class CallWiring {

    @Bean
    Services services(CallSettings settings, ServiceAddresses addresses, StaffTokens tokens) {
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.answerWithin());
        var client = RestClient.builder()
                .requestFactory(requests)
                .bufferContent((uri, method) -> true)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return new Services(client, addresses, tokens, json);
    }
}
