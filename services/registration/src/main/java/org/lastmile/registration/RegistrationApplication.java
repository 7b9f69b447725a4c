package org.lastmile.registration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the registration service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class RegistrationApplication {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(RegistrationApplication.class, args);
    }
}
