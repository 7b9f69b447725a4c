package org.lastmile.checkpoint.violation;

import java.util.Collection;
import java.util.List;

/** The episodes of this service. Everything here happens in the caller's transaction, its events included. */
public interface Violations {

    /**
     * Locks subjects until the transaction ends, in their order, so that the order of their events is that of the
     * commits. Whoever raises or clears for several subjects locks all of them first.
     */
    void lock(Collection<String> subjects);

    /**
     * Opens the episode of this kind and subject, or continues the open one. The cause that opened an episode never
     * opens another one.
     */
    void raise(Finding finding);

    /** Subjects of the open episodes of this kind. */
    List<String> open(String kind);

    /**
     * Ends the open episode; nothing happens when there is none.
     *
     * @param reason from the catalogue, such as {@code RECOVERED}
     */
    void clear(String kind, String subject, String reason);
}
