package org.lastmile.local.stack;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lastmile.local.infrastructure.InfrastructurePorts;
import org.lastmile.local.infrastructure.StackFailure;

/**
 * Every port of one stack: the defaults moved up by an offset, single ones set by {@code LASTMILE_PORT_<PART>}.
 *
 * @param infrastructure ports of PostgreSQL, Kafka and the registry
 * @param http each service's HTTP port
 * @param management each service's management port
 */
public record StackPorts(
        InfrastructurePorts infrastructure, Map<Service, Integer> http, Map<Service, Integer> management) {

    private static final int INSTANCE_STEP = 10;
    private static final int LARGEST = 65535;

    /** Copies the maps. */
    public StackPorts {
        http = Map.copyOf(http);
        management = Map.copyOf(management);
    }

    /**
     * The ports for this offset and environment.
     *
     * @throws StackFailure for what is no port, or when two parts would share one
     */
    public static StackPorts of(int offset, Map<String, String> environment) {
        var ports = new Reading(offset, environment, new HashMap<>());
        var base = InfrastructurePorts.local();
        var infrastructure = new InfrastructurePorts(
                ports.port("postgres", base.postgres()),
                ports.port("kafka", base.kafka()),
                ports.port("kafka_controller", base.kafkaController()),
                ports.port("registry", base.registry()));
        var http = new EnumMap<Service, Integer>(Service.class);
        var management = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            http.put(service, ports.port(service.id(), service.port()));
            management.put(service, ports.port(service.id() + "_management", service.managementPort()));
        }
        return new StackPorts(infrastructure, http, management);
    }

    /** HTTP port of the n-th instance (from 1) of a service. */
    public int http(Service service, int instance) {
        return of(http, service) + INSTANCE_STEP * (instance - 1);
    }

    /** Management port of the n-th instance (from 1) of a service. */
    public int management(Service service, int instance) {
        return of(management, service) + INSTANCE_STEP * (instance - 1);
    }

    private static int of(Map<Service, Integer> ports, Service service) {
        var port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    private record Reading(int offset, Map<String, String> environment, Map<Integer, String> taken) {

        int port(String part, int usual) {
            var variable = "LASTMILE_PORT_" + part.toUpperCase(Locale.ROOT);
            var text = environment.get(variable);
            var port = text == null || text.isBlank() ? usual + offset : parse(variable, text);
            if (port < 1 || port > LARGEST) {
                throw new StackFailure("port %d of %s is not between 1 and %d".formatted(port, part, LARGEST));
            }
            var other = taken.put(port, part);
            if (other != null) {
                throw new StackFailure("port %d is meant for both %s and %s; change %s or the offset"
                        .formatted(port, other, part, variable));
            }
            return port;
        }

        private static int parse(String variable, String text) {
            try {
                return Integer.parseInt(text.trim());
            } catch (NumberFormatException notANumber) {
                throw new StackFailure("%s is '%s', which is no port number".formatted(variable, text));
            }
        }
    }
}
