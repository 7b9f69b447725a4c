package org.lastmile.platform.spring;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the member of staff who asks. */
final class StaffArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            var token = signedIn.getToken();
            List<String> roles = token.getClaimAsStringList("roles");
            return Staff.of(
                    Objects.requireNonNullElse(token.getSubject(), ""),
                    roles == null ? List.of() : roles,
                    Objects.requireNonNullElse(token.getClaimAsString("place"), ""));
        }
        throw new IllegalStateException("no member of staff: the endpoint is open by mistake");
    }
}
