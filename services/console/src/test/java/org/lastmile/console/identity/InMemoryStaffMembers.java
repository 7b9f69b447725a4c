package org.lastmile.console.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Staff in a map, and the hash each was given. */
final class InMemoryStaffMembers implements StaffMembers {

    final Map<String, StaffMember> members = new TreeMap<>();
    final Map<String, PasswordHash> hashes = new TreeMap<>();

    @Override
    public boolean add(StaffMember member, PasswordHash hash) {
        hashes.putIfAbsent(member.username(), hash);
        return members.putIfAbsent(member.username(), member) == null;
    }

    @Override
    public boolean addFirst(StaffMember member, PasswordHash hash) {
        return isEmpty() && add(member, hash);
    }

    @Override
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public Optional<StaffMember> find(String username) {
        return Optional.ofNullable(members.get(username));
    }

    @Override
    public List<StaffMember> within(String place, String after, int limit) {
        return members.values().stream()
                .filter(member ->
                        member.place().startsWith(place) && member.username().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void setEnabled(String username, boolean enabled) {
        members.computeIfPresent(username, (name, member) -> member.withEnabled(enabled));
    }

    @Override
    public void setPassword(String username, PasswordHash hash) {
        hashes.put(username, hash);
    }
}
