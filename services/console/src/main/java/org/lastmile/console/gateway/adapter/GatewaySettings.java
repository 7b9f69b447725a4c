package org.lastmile.console.gateway.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.gateway.ServiceAddresses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the front door reaches the services.
 *
 * @param services where each service is; every one must be given
 * @param connectWithin how long a connection to a service may take (2 s)
 * @param answerWithin how long a service may take to begin its answer, and again to finish it; streams have no end (30
 *     s)
 * @param largestBody the largest request body taken (2 MiB)
 * @param largeBodies how much memory all bodies above 64 KiB may take together (32 MiB)
 * @param streamHeartbeat how long a stream may be silent before a comment shows whether the reader is still there (15
 *     s)
 */
@ConfigurationProperties("lastmile.gateway")
record GatewaySettings(
        Map<Service, URI> services,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("30s") Duration answerWithin,
        @DefaultValue("2MB") DataSize largestBody,
        @DefaultValue("32MB") DataSize largeBodies,
        @DefaultValue("15s") Duration streamHeartbeat)
        implements ServiceAddresses {

    GatewaySettings {
        var missing = EnumSet.allOf(Service.class);
        missing.removeAll(services.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("lastmile.gateway.services has no address for " + missing);
        }
        services = Map.copyOf(services);
    }

    @Override
    public URI address(Service service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("no address for " + service);
        }
        return address;
    }
}
