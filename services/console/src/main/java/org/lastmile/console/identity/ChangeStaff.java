package org.lastmile.console.identity;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Disables or enables a member of staff, or gives them a new password. */
public final class ChangeStaff {

    private final StaffMembers members;
    private final PasswordHashing hashing;

    public ChangeStaff(StaffMembers members, PasswordHashing hashing) {
        this.members = members;
        this.hashing = hashing;
    }

    /** What is to change; what is null stays. */
    public record Command(
            String username,
            @Nullable Boolean enabled,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Command[username=" + username + ", enabled=" + enabled + "]";
        }
    }

    /**
     * Changes them. Who is disabled gets no more tokens; the last one ends within its 15 minutes.
     *
     * @throws Refusal {@code role-not-allowed}, {@code validation-failed}, {@code staff-unknown}, {@code own-account}
     */
    public StaffMember handle(Staff caller, Command command) {
        caller.mustBe(Role.OPS);
        refuseWrongFields(command);
        var member = members.find(command.username())
                .filter(found -> caller.sees(found.place()))
                .orElseThrow(IdentityRefusal::unknownStaff);
        var enabled = command.enabled();
        if (enabled != null) {
            if (!enabled && caller.subject().equals(member.username())) {
                throw IdentityRefusal.ownAccount();
            }
            members.setEnabled(member.username(), enabled);
        }
        if (command.password() != null) {
            members.setPassword(member.username(), hashing.hash(new Password(command.password())));
        }
        return enabled == null ? member : member.withEnabled(enabled);
    }

    private static void refuseWrongFields(Command command) {
        var faults = new ArrayList<FieldFault>();
        if (command.enabled() == null && command.password() == null) {
            faults.add(new FieldFault("enabled", "nothing to change: give enabled, password or both", "true, false"));
        }
        if (command.password() != null && !Password.fits(command.password())) {
            faults.add(new FieldFault("password", "is too short or too long", Password.ALLOWED));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
