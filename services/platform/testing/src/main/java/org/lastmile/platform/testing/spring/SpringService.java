package org.lastmile.platform.testing.spring;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A running Spring service in its corner of the shared infrastructure.
 *
 * @param corner where it lives
 * @param context of its application
 */
public record SpringService(Isolated corner, ApplicationContext context) {

    /** Starts an instance in this corner, with further settings. */
    public static ConfigurableApplicationContext start(
            Class<?> application, Isolated corner, Map<String, String> settings) {
        var properties = new HashMap<String, Object>(corner.properties());
        properties.putAll(settings);
        return new SpringApplicationBuilder(application).properties(properties).run();
    }

    /** Address of its API. */
    public URI http() {
        return address("local.server.port");
    }

    private URI address(String port) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port));
    }

    /** The service as the platform's contract sees it. */
    public ServiceUnderTest underTest(Requests requests, @Nullable Inbound inbound) {
        var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return new ServiceUnderTest(
                corner,
                context.getBean(Outbox.class),
                new TransactionAwareDataSourceProxy(context.getBean(DataSource.class)),
                work -> template.executeWithoutResult(status -> work.run()),
                http(),
                address("local.management.port"),
                requests,
                inbound,
                true);
    }

    /** Every "METHOD path" of its API that Spring routes. */
    public Set<String> endpoints() {
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /v1/"))
                .collect(Collectors.toSet());
    }
}
