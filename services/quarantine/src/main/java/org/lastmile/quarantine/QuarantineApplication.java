package org.lastmile.quarantine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QuarantineApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QuarantineApplication.class, arguments);
    }
}
