package org.lastmile.console.identity.adapter;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds who signs in; roles are looked up when a token is made, so that it says what is true then. */
final class StaffSignIn implements UserDetailsService {

    private final JdbcStaffMembers members;

    StaffSignIn(JdbcStaffMembers members) {
        this.members = members;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var member = members.find(username).orElseThrow(StaffSignIn::unknown);
        var hash = members.hash(username).orElseThrow(StaffSignIn::unknown);
        return User.withUsername(member.username())
                .password(hash.text())
                .disabled(!member.enabled())
                .build();
    }

    private static UsernameNotFoundException unknown() {
        return new UsernameNotFoundException("unknown username");
    }
}
