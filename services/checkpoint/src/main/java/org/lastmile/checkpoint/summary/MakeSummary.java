package org.lastmile.checkpoint.summary;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.checkpoint.summary.Fingerprints.FingerprintsAway;
import org.lastmile.checkpoint.summary.Summary.Stay;
import org.lastmile.platform.core.pii.GateSummaryKey;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/**
 * Makes the list of a device, at most once a minute and only when something has changed. When the fingerprints cannot
 * be had, the last list stands until it expires.
 */
@Singleton
public class MakeSummary {

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);
    /** Entries of all lists together, roughly: some 20 MB. */
    private static final int MOST_ENTRIES = 100_000;

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RestrictionCopy restrictions;
    private final Fingerprints fingerprints;
    private final GateSummaryKey key;
    private final Catchment catchment;
    private final Clock clock;
    private final Map<String, Summary> made = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Summary> eldest) {
            return size() * eldest.getValue().entries().size() > MOST_ENTRIES;
        }
    });

    MakeSummary(
            RestrictionCopy restrictions,
            Fingerprints fingerprints,
            GateSummaryKey key,
            Catchment catchment,
            Clock clock) {
        this.restrictions = restrictions;
        this.fingerprints = fingerprints;
        this.key = key;
        this.catchment = catchment;
        this.clock = clock;
    }

    /**
     * The list of this device. @throws Refusal {@code summary-not-ready} when there is none yet and none can be made
     */
    public Summary handle(Device device) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var restricted = restricted(device);
        String tag = tag(device, day, restricted);
        var last = made.get(device.id());
        if (last != null && isGood(last, tag, now)) {
            return last;
        }
        try {
            var summary = new Summary(
                    tag,
                    device.placeCode(),
                    new Summary.DayKey(Base64.getEncoder().encodeToString(key.dayKey(device.id(), day))),
                    now,
                    now.plus(catchment.lasts()),
                    entries(device, day, restricted));
            made.put(device.id(), summary);
            return summary;
        } catch (FingerprintsAway away) {
            return standing(last, device, now);
        }
    }

    /** Nothing to change, or changed so lately that it can wait; half its time before the end it is made anew. */
    private boolean isGood(Summary last, String tag, Instant now) {
        boolean fresh = now.isBefore(last.madeAt().plus(AT_MOST_EVERY));
        boolean lasting = now.isBefore(last.madeAt().plus(catchment.lasts().dividedBy(2)));
        return fresh || lasting && last.tag().equals(tag);
    }

    private static Summary standing(@Nullable Summary last, Device device, Instant now) {
        if (last != null && last.gatePlace().equals(device.placeCode()) && now.isBefore(last.expiresAt())) {
            return last;
        }
        throw new Refusal(
                RefusalKind.UNAVAILABLE,
                "summary-not-ready",
                "The list for this gate cannot be made now. Readings are not affected.",
                List.of(),
                SOON);
    }

    /** Who may not leave a place near the gate, which places, and when they may. */
    private Map<String, Stay> restricted(Device device) {
        var restricted = new TreeMap<String, Stay>();
        restrictions.forEach((person, restriction) -> {
            var places = new TreeSet<String>();
            restriction.causes().forEach(cause -> places.add(cause.placeCode()));
            if (places.stream().anyMatch(place -> catchment.has(place, device.placeCode()))) {
                restricted.put(person, new Stay(places, exits(restriction, device.gateId())));
            }
        });
        return restricted;
    }

    private static List<Restriction.Exit> exits(Restriction restriction, String gate) {
        return restriction.exits().stream()
                .filter(exit -> exit.gateId() == null || exit.gateId().equals(gate))
                .toList();
    }

    private List<Summary.Entry> entries(Device device, LocalDate day, Map<String, Stay> restricted) {
        if (restricted.isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<Summary.Entry>();
        for (var found : fingerprints.of(device.id(), day, restricted.keySet())) {
            Stay stay = restricted.get(found.person());
            if (stay != null) {
                entries.add(new Summary.Entry(found.fingerprint(), stay));
            }
        }
        return entries;
    }

    private static String tag(Device device, LocalDate day, Map<String, Stay> restricted) {
        var all = restricted.entrySet().stream()
                .map(entry -> entry.getKey()
                        + new TreeSet<>(entry.getValue().places())
                        + entry.getValue().exits())
                .collect(Collectors.joining(" "));
        var text = device.id() + ' ' + device.placeCode() + ' ' + day + ' ' + all;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
