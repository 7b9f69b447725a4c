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
     * Has a batch delivered when its turn comes.
     *
     * @param behind how old the events of the batch before are
     */
    default void inTurn(Runnable batch, Duration behind) {
        batch.run();
    }
}
