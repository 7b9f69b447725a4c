package org.lastmile.checkpoint.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;

/**
 * A gate and which of its devices are heard.
 *
 * @param watched how many devices are watched, the silent ones included
 * @param silent the silent ones, by id
 */
public record WatchedGate(String id, String placeCode, int watched, List<SilentDevice> silent) {

    static final String KIND = "SILENT_CHECKPOINT";

    private static final Finding.Rule RULE =
            new Finding.Rule("no heartbeat for three expected intervals", "checkpoint rules of silence §2, §4");

    private static final Finding.Duty LOOK = new Finding.Duty("LOOK_AFTER_GATE", Duration.ofMinutes(15));

    public WatchedGate {
        silent = List.copyOf(silent);
    }

    boolean isHeard() {
        return silent.isEmpty();
    }

    /** The violation that its silent devices are. */
    Finding finding() {
        Instant since =
                silent.stream().map(SilentDevice::since).min(Instant::compareTo).orElseThrow();
        var ids = silent.stream().map(SilentDevice::id).toList();
        boolean all = silent.size() == watched;
        // each state of the gate is one cause: the silence of the same devices, from the same moments, of as many
        var cause = silent.stream()
                .map(device -> device.id() + '@' + device.since() + '/' + watched)
                .toList();
        return new Finding(
                KIND,
                all ? "HIGH" : "MEDIUM",
                id,
                String.join(",", cause),
                placeCode,
                since,
                false,
                List.of(
                        Fact.of("gate", id),
                        Fact.of("silentDevices", silent.size()),
                        Fact.of("devices", watched),
                        Fact.of("silentDevice", String.join(", ", ids)),
                        Fact.of("lastHeardAt", since)),
                RULE,
                LOOK,
                null);
    }
}
