package org.lastmile.console.identity.adapter;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Lets a session that somebody signed in to last; one that only saw the sign-in page goes soon. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration session;

    SignedIn(Duration session) {
        this.session = session;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(session.toSeconds()));
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
