package org.lastmile.console.identity;

import java.util.List;
import java.util.Optional;

/** All who may sign in, or once could. */
public interface StaffMembers {

    /** Adds one; false when the username is taken. */
    boolean add(StaffMember member, PasswordHash hash);

    /** Adds the very first one; false when there is anybody already. */
    boolean addFirst(StaffMember member, PasswordHash hash);

    boolean isEmpty();

    Optional<StaffMember> find(String username);

    /** Those whose place lies in the subtree, by username, after the given one ("" for the first page). */
    List<StaffMember> within(String place, String after, int limit);

    void setEnabled(String username, boolean enabled);

    void setPassword(String username, PasswordHash hash);
}
