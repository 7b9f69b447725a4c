package org.lastmile.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.identity.StaffMember;
import org.lastmile.console.identity.StaffMembers;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Looks up who is signed in with every request, so that a changed role or a disabled account counts at once. */
@Component
final class MeArgument implements HandlerMethodArgumentResolver {

    private static final String KNOWN = MeArgument.class.getName();

    private final StaffMembers members;

    MeArgument(StaffMembers members) {
        this.members = members;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Me.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new SignedOut();
        }
        return of(servlet);
    }

    Me of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Me known) {
            return known;
        }
        var name = request.getRemoteUser();
        var member = name == null ? null : members.find(name).orElse(null);
        if (member == null || !member.enabled()) {
            throw new SignedOut();
        }
        var me = new Me(staff(member));
        request.setAttribute(KNOWN, me);
        return me;
    }

    private static Staff staff(StaffMember member) {
        return new Staff(member.username(), member.roles(), member.place());
    }
}
