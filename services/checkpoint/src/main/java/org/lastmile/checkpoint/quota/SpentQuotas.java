package org.lastmile.checkpoint.quota;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.platform.MemoryCopy;
import org.lastmile.checkpoint.restriction.Households;

/**
 * Whose quotas are spent, in memory for the gates; a use shows here within two seconds. Only what changed is read, and
 * everything once a minute, when the day changes and when the quotas do.
 */
@Singleton
public class SpentQuotas implements MemoryCopy {

    private static final int MOST = 10_000;
    private static final Duration WHOLE = Duration.ofSeconds(60);
    /** A transaction may commit this long after its time. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Quotas quotas;
    private final Households households;
    private final ZoneId zone;
    private final Clock clock;
    private final Set<Quotas.Account> spent = ConcurrentHashMap.newKeySet();
    private volatile List<Quota> inForce = List.of();
    private volatile Map<String, String> gatePlaces = Map.of();
    private volatile boolean read;
    private Instant wholeAt = Instant.MIN;
    private Instant readAt = Instant.MIN;
    private LocalDate day = LocalDate.MIN;

    SpentQuotas(Quotas quotas, Households households, ZoneId zone, Clock clock) {
        this.quotas = quotas;
        this.households = households;
        this.zone = zone;
        this.clock = clock;
    }

    /** True when any quota is in force. */
    boolean areAny() {
        return !inForce.isEmpty();
    }

    /** True when one of the quotas of this gate is spent by the person, the household or the vehicle. */
    boolean isSpent(String gateId, Direction direction, @Nullable String person, @Nullable String plateToken) {
        String place = inForce.isEmpty() ? null : gatePlaces.get(gateId);
        if (place == null) {
            return false;
        }
        for (Quota quota : inForce) {
            String subject = quota.holdsFor(place, direction) ? subject(quota, person, plateToken) : null;
            if (subject != null && spent.contains(new Quotas.Account(quota.id(), subject))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String subject(Quota quota, @Nullable String person, @Nullable String plateToken) {
        return switch (quota.subject()) {
            case PERSON -> person;
            case PLATE -> plateToken;
            case HOUSEHOLD -> {
                UUID household = person == null ? null : households.of(person);
                yield household == null ? null : household.toString();
            }
        };
    }

    /** Reads what changed; while the database is away the last answer stands. */
    @Transactional
    public synchronized void refresh() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Quota> present = quotas.within("", null, MOST);
        boolean whole = !today.equals(day) || !present.equals(inForce) || now.isAfter(wholeAt.plus(WHOLE));
        if (whole) {
            gatePlaces = present.isEmpty() ? Map.of() : quotas.gatePlaces();
        }
        if (!present.isEmpty()) {
            Quotas.Changes changes = quotas.spent(today, whole ? null : readAt.minus(OVERLAP));
            if (whole) {
                spent.retainAll(changes.spent());
            }
            spent.removeAll(changes.free());
            spent.addAll(changes.spent());
        }
        inForce = present;
        day = today;
        readAt = now;
        wholeAt = whole ? now : wholeAt;
        read = true;
    }

    @Override
    public boolean isRead() {
        return read;
    }
}
