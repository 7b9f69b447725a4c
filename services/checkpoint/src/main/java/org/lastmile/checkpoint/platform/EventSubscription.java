package org.lastmile.checkpoint.platform;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.event.EventHandler;

/** What a listener hears. Its handler runs inside the transaction that remembers the events. */
public interface EventSubscription extends EventHandler {

    /** Consumer group, without prefix; also the name in metrics and the inbox. */
    String group();

    /** Topics, without prefix. */
    List<String> topics();

    /** How many threads of this instance read them; each has partitions of its own. */
    default int threads() {
        return 1;
    }

    /**
     * How long to rest after a batch, so that what is more urgent has the machine.
     *
     * @param took how long the batch took
     * @param behind how old its events are
     */
    default Duration rest(Duration took, Duration behind) {
        return Duration.ZERO;
    }
}
