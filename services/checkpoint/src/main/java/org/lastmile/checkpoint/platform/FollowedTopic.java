package org.lastmile.checkpoint.platform;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A topic of which a full copy is held in memory. */
public interface FollowedTopic {

    /** Name without prefix. */
    String topic();

    /** Full names of the records that matter; the others are not even decoded. */
    Set<String> types();

    /** Takes the next record of a key; null is a tombstone. */
    void take(String key, @Nullable SpecificRecord payload);
}
