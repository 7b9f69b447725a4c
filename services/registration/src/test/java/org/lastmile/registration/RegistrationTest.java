package org.lastmile.registration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole service in its own corner of the real infrastructure; one context for all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RegistrationTest.Corner.class)
public @interface RegistrationTest {

    /** Where the service lives. */
    class Corner implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** This module's corner. */
        public static Isolated get() {
            return TestInfrastructure.forModule("registration");
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = new LinkedHashMap<String, Object>(get().properties());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("corner", properties));
        }
    }
}
