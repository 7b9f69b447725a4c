package org.lastmile.console.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Adds a member of staff within the caller's own place. */
public final class AddStaff {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    private final StaffMembers members;
    private final PasswordHashing hashing;
    private final Clock clock;

    public AddStaff(StaffMembers members, PasswordHashing hashing, Clock clock) {
        this.members = members;
        this.hashing = hashing;
        this.clock = clock;
    }

    /** What was asked for, as it came in. */
    public record Command(
            @Nullable String username,
            @Nullable String password,
            @Nullable List<@Nullable String> roles,
            @Nullable String place) {

        @Override
        public String toString() {
            return "Command[username=" + username + ", roles=" + roles + ", place=" + place + "]";
        }
    }

    /**
     * Adds them, able to sign in at once.
     *
     * @throws Refusal {@code role-not-allowed}, {@code validation-failed} naming every wrong field,
     *     {@code place-not-yours}, {@code username-taken}
     */
    public StaffMember handle(Staff caller, Command command) {
        caller.mustBe(Role.OPS);
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        caller.mustSee(text(command.place()));
        var roles = names(command).stream()
                .flatMap(name -> RoleNames.find(name).stream())
                .collect(Collectors.toSet());
        var createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var member = new StaffMember(text(command.username()), roles, text(command.place()), true, createdAt);
        if (!members.add(member, hashing.hash(new Password(text(command.password()))))) {
            throw IdentityRefusal.usernameTaken();
        }
        return member;
    }

    private static List<FieldFault> faults(Command command) {
        var faults = new ArrayList<FieldFault>();
        if (!USERNAME.matcher(text(command.username())).matches()) {
            faults.add(new FieldFault(
                    "username", "is not a username", "3 to 32 of a-z, 0-9, dot, dash, underscore; a letter first"));
        }
        if (!Password.fits(text(command.password()))) {
            faults.add(new FieldFault("password", "is too short or too long", Password.ALLOWED));
        }
        if (names(command).isEmpty()) {
            faults.add(new FieldFault("roles", "at least one is needed", RoleNames.ALLOWED));
        }
        for (int i = 0; i < names(command).size(); i++) {
            if (RoleNames.find(names(command).get(i)).isEmpty()) {
                faults.add(new FieldFault("roles[" + i + "]", "is not a role", RoleNames.ALLOWED));
            }
        }
        PlaceCode.fault("place", text(command.place())).ifPresent(faults::add);
        return faults;
    }

    private static List<String> names(Command command) {
        var roles = command.roles();
        return roles == null ? List.of() : roles.stream().map(AddStaff::text).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
