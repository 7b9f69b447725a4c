package org.lastmile.platform.spring;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One problem format, bounded bodies, and {@code Staff} as an argument of controllers. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(LastmileSettings.class)
@Import({ProblemAdvice.class, ProblemFallback.class, StaffSecurity.class})
public final class WebAutoConfiguration {

    @Bean
    WebMvcConfigurer staffArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new StaffArgument());
            }
        };
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }
}
