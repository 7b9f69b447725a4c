package org.lastmile.checkpoint.platform;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;
import org.lastmile.platform.core.staff.Staff;

/** Gives a controller the member of staff that the access token names. */
@Singleton
public final class StaffArgument implements TypedRequestArgumentBinder<Staff> {

    private static final Argument<Staff> TYPE = Argument.of(Staff.class);

    @Override
    public Argument<Staff> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Staff> bind(ArgumentConversionContext<Staff> context, HttpRequest<?> request) {
        var authentication = request.getUserPrincipal(Authentication.class)
                .orElseThrow(() -> new Refusal(
                        RefusalKind.UNAUTHENTICATED,
                        "credential-missing-or-invalid",
                        "A valid access token is needed."));
        if (authentication.getAttributes().get("place") instanceof String place) {
            Staff staff = Staff.of(authentication.getName(), authentication.getRoles(), place);
            return () -> Optional.of(staff);
        }
        throw new Refusal(
                RefusalKind.FORBIDDEN, "role-not-allowed", "Only staff may do this, with a place of their own.");
    }
}
