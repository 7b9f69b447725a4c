package org.lastmile.checkpoint.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which devices are heard. Everything happens in the caller's transaction, its events included. */
public interface Silences {

    /** Writes down that somebody looks now. @return for how long nobody had; zero when nobody ever had */
    Duration look(Instant now);

    /** Gives a new window from now to the devices that could not be heard for so long. */
    void renew(Instant now, Duration unheard);

    /** Marks and locks the devices whose window is over. */
    List<SilentDevice> fallSilent(Instant now);

    /** Ends the silence of a device. @return what it was; empty when it was none */
    Optional<SilentDevice> end(String deviceId);

    /** Watches a device no longer, until its next heartbeat. @return its gate */
    String forget(String deviceId);

    /** Locks the gates in their order and shows how they are. */
    List<WatchedGate> gates(Collection<String> ids);

    /** Tells of silences. The devices are locked. */
    void tell(Collection<? extends SilenceEvent> events);
}
