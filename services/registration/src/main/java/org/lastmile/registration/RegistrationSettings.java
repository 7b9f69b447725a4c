package org.lastmile.registration;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site can set, beside what every service has.
 *
 * @param zone time zone of "today" when a birth date is judged; default Asia/Shanghai
 * @param unknownLookups look-ups of unknown people one member of staff may make within {@code unknownLookupsWithin};
 *     default 20
 * @param unknownLookupsWithin see above; default one minute
 * @param repeatWithin how long an Idempotency-Key is remembered; default 24 hours
 */
@ConfigurationProperties("lastmile.registration")
public record RegistrationSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("20") int unknownLookups,
        @DefaultValue("1m") Duration unknownLookupsWithin,
        @DefaultValue("24h") Duration repeatWithin) {

    public RegistrationSettings {
        if (unknownLookups < 1) {
            throw new IllegalArgumentException("lastmile.registration.unknown-lookups must be at least 1");
        }
    }
}
