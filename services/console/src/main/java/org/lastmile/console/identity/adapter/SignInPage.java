package org.lastmile.console.identity.adapter;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff sign in, in the language they chose or their browser prefers. */
@Controller
final class SignInPage implements AuthenticationFailureHandler {

    static final String PATH = "/login";
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);
    private static final String AGAIN = PATH + "/again";
    private static final String FAULT = SignInPage.class.getName() + ".fault";
    private static final String WAIT = SignInPage.class.getName() + ".wait";

    @GetMapping(PATH)
    String show(@RequestParam(name = "logout", required = false) boolean signedOut, Model model) {
        model.addAttribute("notice", signedOut ? "sign-in.signed-out" : "");
        return "sign-in";
    }

    /** The page once more, after an attempt that failed. */
    @RequestMapping(AGAIN)
    String again(HttpServletRequest request, Model model) {
        model.addAttribute("fault", request.getAttribute(FAULT));
        model.addAttribute("wait", request.getAttribute(WAIT));
        return "sign-in";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyGuesses guesses) {
            long seconds = guesses.getWait().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            request.setAttribute(WAIT, seconds);
            refuse(request, response, 429, "sign-in.too-many");
        } else if (failure instanceof AuthenticationServiceException) {
            LOG.atError().setCause(failure).log("password could not be checked");
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refuse(request, response, 503, "sign-in.away");
        } else {
            refuse(request, response, 401, "sign-in.wrong");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String fault)
            throws IOException, ServletException {
        response.setStatus(status);
        request.setAttribute(FAULT, fault);
        request.getRequestDispatcher(AGAIN).forward(request, response);
    }
}
