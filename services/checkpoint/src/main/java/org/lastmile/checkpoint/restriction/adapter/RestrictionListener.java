package org.lastmile.checkpoint.restriction.adapter;

import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.FollowedTopic;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.event.quarantine.RestrictionSet;

/** Hears who is restricted, and who no longer is. */
@Singleton
final class RestrictionListener implements FollowedTopic {

    private final RestrictionCopy restrictions;

    RestrictionListener(RestrictionCopy restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public String topic() {
        return "quarantine.restrictions";
    }

    @Override
    public Set<String> types() {
        return Set.of(RestrictionSet.getClassSchema().getFullName());
    }

    @Override
    public void take(String key, @Nullable SpecificRecord payload) {
        switch (payload) {
            case null -> restrictions.lift(key);
            case RestrictionSet set -> restrictions.set(key, restriction(set));
            default -> throw new IllegalArgumentException(payload.getSchema().getFullName());
        }
    }

    private static Restriction restriction(RestrictionSet set) {
        return new Restriction(
                set.getCauses().stream()
                        .map(cause -> new Restriction.Cause(Restriction.Kind.of(cause.getKind()), cause.getPlaceCode()))
                        .toList(),
                set.getExits().stream()
                        .map(exit -> new Restriction.Exit(
                                exit.getPlaceCode(), exit.getGateId(), exit.getFrom(), exit.getUntil()))
                        .toList(),
                set.getVersion());
    }
}
