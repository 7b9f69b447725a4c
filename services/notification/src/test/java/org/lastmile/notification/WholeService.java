package org.lastmile.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Runs the whole service, started once for all tests of the module, in its corner of the real servers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lastmile.notification.webhook.allowed-ranges=127.0.0.0/8",
            "lastmile.notification.webhook.first-retry=200ms",
            "lastmile.notification.webhook.poll=100ms",
            "lastmile.notification.stream.heartbeat=1s",
            "lastmile.notification.stream.remembered=64"
        })
@ContextConfiguration(initializers = WholeService.Corner.class)
@interface WholeService {

    /** The module's corner, as settings. */
    final class Corner implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Isolated MODULE = TestInfrastructure.forModule("notification");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(MODULE.properties()).applyTo(context);
        }
    }
}
