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
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers a client whose id or secret is wrong, without saying which of the two, or whose code lacks its proof. */
final class WrongClient implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WrongClient.class);

    private static final String UNKNOWN = """
            {"error":"invalid_client","error_description":"unknown client, or its secret is wrong"}""";

    private static final String NO_PROOF = """
            {"error":"invalid_grant","error_description":"the code or its verifier is wrong"}""";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean noProof = failure instanceof OAuth2AuthenticationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
        LOG.atWarn().addKeyValue("address", request.getRemoteAddr()).log("client refused at the token endpoint");
        if (!noProof) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lastmile\"");
        }
        response.setStatus(noProof ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write((noProof ? NO_PROOF : UNKNOWN).getBytes(StandardCharsets.UTF_8));
    }
}
