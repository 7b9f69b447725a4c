package org.lastmile.checkpoint.sequence;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Passage;

/** What was kept of readings. */
public interface KeptReadings {

    /** The content kept under these ids, where there is one. */
    Map<UUID, Content> contents(Collection<UUID> passages);

    /** What a resent reading has in common with the first; not the time, which a clock set right moves. */
    record Content(@Nullable String personToken, @Nullable String plateToken, String direction, int centiCelsius) {

        static Content of(Passage passage) {
            return new Content(
                    passage.personToken(),
                    passage.plateToken(),
                    passage.direction().name(),
                    passage.temperature().centiCelsius());
        }
    }
}
