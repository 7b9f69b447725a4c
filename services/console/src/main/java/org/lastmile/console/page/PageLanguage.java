package org.lastmile.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese or English: as somebody chose, which is remembered, else as the browser prefers. */
@Configuration(proxyBeanMethods = false)
public class PageLanguage {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** The language as a page names it. */
    public static String tag(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lastmile-language");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(PageLanguage::preferred);
        return resolver;
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            for (var locale : Collections.list(request.getLocales())) {
                if (locale.getLanguage().equals("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (locale.getLanguage().equals("en")) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Locale.ENGLISH;
    }

    /** Takes the choice, and leads back to where it was made. */
    @Controller
    static final class Choice {

        private final LocaleResolver resolver;

        Choice(LocaleResolver resolver) {
            this.resolver = resolver;
        }

        @GetMapping("/language/{language}")
        String choose(
                @PathVariable String language,
                @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
                HttpServletRequest request,
                HttpServletResponse response) {
            var chosen = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            resolver.setLocale(request, response, chosen);
            return "redirect:" + back(from, request.getServerName());
        }

        private static String back(@Nullable String from, String host) {
            try {
                var page = URI.create(from == null ? "/" : from);
                boolean here = host.equals(page.getHost()) && page.getRawPath() != null;
                var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
                return here && !page.getRawPath().startsWith("//") ? page.getRawPath() + query : "/";
            } catch (IllegalArgumentException unreadable) {
                return "/";
            }
        }
    }
}
