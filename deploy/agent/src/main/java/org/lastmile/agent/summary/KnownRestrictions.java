package org.lastmile.agent.summary;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether somebody may pass, as far as this gate knows. */
public interface KnownRestrictions {

    /** What is known of one passage. */
    enum Answer {
        /** Nothing speaks against it. */
        FREE,
        /** The person may not leave a place, and this is not the way home. */
        MUST_STAY,
        /** There is no list, or it is too old. */
        UNKNOWN
    }

    /** What is known of the passage in this reading. */
    Answer of(JsonNode reading);
}
