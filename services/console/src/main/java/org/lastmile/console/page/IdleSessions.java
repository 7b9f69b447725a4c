package org.lastmile.console.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose time is over, and notes what its owner does. */
final class IdleSessions extends OncePerRequestFilter {

    /** Header of requests that a page makes by itself. */
    static final String BY_ITSELF = "X-By-Itself";

    private final SessionEnd end;

    IdleSessions(SessionEnd end) {
        this.end = end;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            if (end.isOver(session)) {
                session.invalidate();
            } else if (!byItself(request)) {
                end.deed(session);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean byItself(HttpServletRequest request) {
        return request.getHeader(BY_ITSELF) != null
                || "text/event-stream".equals(request.getHeader("Accept"))
                || request.getRequestURI().endsWith("/stream");
    }
}
