package org.lastmile.registration.person.adapter;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.registration.RegistrationSettings;
import org.lastmile.registration.person.LookupLimit;
import org.lastmile.registration.person.PersonRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One bucket per member of staff, in this instance; there are as many as staff who ever missed. */
@Component
class BucketLookupLimit implements LookupLimit {

    private static final Logger LOG = LoggerFactory.getLogger(BucketLookupLimit.class);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final RegistrationSettings settings;

    BucketLookupLimit(RegistrationSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(String subject) {
        Bucket bucket = buckets.get(subject);
        if (bucket == null) {
            return;
        }
        var probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw PersonRefusal.tooManyUnknown(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    @Override
    public void missed(String subject) {
        buckets.computeIfAbsent(subject, key -> bucket()).tryConsume(1);
        LOG.atWarn().addKeyValue("staff", subject).log("asked for somebody the vault does not show");
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.unknownLookups())
                        .refillGreedy(settings.unknownLookups(), settings.unknownLookupsWithin()))
                .build();
    }
}
