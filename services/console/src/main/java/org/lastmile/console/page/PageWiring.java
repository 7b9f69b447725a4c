package org.lastmile.console.page;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers of pages say who asks and what was typed. */
@Configuration(proxyBeanMethods = false)
class PageWiring implements WebMvcConfigurer {

    private final MeArgument me;

    PageWiring(MeArgument me) {
        this.me = me;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(me);
        resolvers.add(new TypedArgument());
    }
}
