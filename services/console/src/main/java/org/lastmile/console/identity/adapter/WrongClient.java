package org.lastmile.console.identity.adapter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers a client whose id or secret is wrong, without saying which of the two. */
final class WrongClient implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WrongClient.class);

    private static final byte[] ANSWER = """
            {"error":"invalid_client","error_description":"unknown client, or its secret is wrong"}""".getBytes(StandardCharsets.UTF_8);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.atWarn().addKeyValue("address", request.getRemoteAddr()).log("client refused at the token endpoint");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lastmile\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(ANSWER);
    }
}
