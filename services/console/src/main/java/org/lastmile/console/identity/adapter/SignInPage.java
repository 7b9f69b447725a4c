package org.lastmile.console.identity.adapter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which staff sign in, in Chinese or English, whichever the browser prefers. */
@Controller
final class SignInPage implements AuthenticationFailureHandler {

    static final String PATH = "/login";
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);

    private final String page;

    SignInPage() {
        try {
            page = new ClassPathResource("sign-in.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 200, "");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var words = SignInWords.of(request.getLocale());
        if (failure instanceof TooManyGuesses guesses) {
            long seconds = guesses.getWait().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            write(request, response, 429, words.tooMany().formatted(seconds));
        } else if (failure instanceof AuthenticationServiceException) {
            LOG.atError().setCause(failure).log("password could not be checked");
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(request, response, 503, words.away());
        } else {
            write(request, response, 401, words.wrong());
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String message)
            throws IOException {
        var words = SignInWords.of(request.getLocale());
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var html = page.replace("{{language}}", words.language())
                .replace("{{title}}", words.title())
                .replace("{{username}}", words.username())
                .replace("{{password}}", words.password())
                .replace("{{button}}", words.button())
                .replace("{{hidden}}", message.isEmpty() ? "hidden" : "")
                .replace("{{message}}", message)
                .replace("{{csrf}}", csrf == null ? "" : csrf.getToken());
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setLocale(Locale.forLanguageTag(words.language()));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
