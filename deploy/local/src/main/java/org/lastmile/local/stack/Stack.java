package org.lastmile.local.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.lastmile.local.infrastructure.Databases;
import org.lastmile.local.infrastructure.Infrastructure;
import org.lastmile.local.infrastructure.Part;
import org.lastmile.local.infrastructure.Progress;
import org.lastmile.local.infrastructure.Secrets;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.schemas.SchemaSetup;
import org.lastmile.schemas.TopicCatalogue;

/** One whole system on this machine; several can run at once in different folders and on different ports. */
public final class Stack {

    private static final String TOPIC_PREFIX = "LASTMILE_TOPIC_PREFIX";

    private final StackSettings settings;
    private final Infrastructure infrastructure;
    private final Secrets secrets;
    private final ServiceEnvironment environment;
    private final Map<Service, TreeMap<Integer, ServiceProcess>> instances = new EnumMap<>(Service.class);

    private Stack(StackSettings settings) {
        this.settings = settings;
        this.infrastructure = Infrastructure.of(settings.infrastructure());
        this.secrets = new Secrets(settings.home());
        this.environment = new ServiceEnvironment(settings, infrastructure, secrets);
        for (var service : Service.values()) {
            instances.put(service, new TreeMap<>());
            instance(service, 1);
            ServiceProcess.leftBehind(service, settings.home()).forEach(number -> instance(service, number));
        }
    }

    /** The stack with these settings, running or not. */
    public static Stack of(StackSettings settings) {
        return new Stack(settings);
    }

    /**
     * Starts everything that does not run yet; the services must have been built. They are laid out while the servers
     * start, which is mostly waiting.
     *
     * @throws StackFailure saying which part failed and why; what runs by then goes on running
     */
    public void start(Progress progress) {
        Together.run(List.of(
                () -> startInfrastructure(progress),
                () -> Arrays.stream(Service.values()).forEach(service -> Application.of(service, settings))));
        startServices(Set.of(Service.values()), progress);
    }

    /** Starts the servers and prepares secrets, databases, topics and schemas. */
    public void startInfrastructure(Progress progress) {
        new StackSecrets(secrets).make();
        infrastructure.start(progress);
        var databases = new Databases(infrastructure.postgres());
        for (var service : Service.values()) {
            databases.create(service.id(), environment.databasePassword(service));
        }
        prepareTopics();
    }

    private void prepareTopics() {
        var prefix = settings.environment().getOrDefault(TOPIC_PREFIX, "");
        try (var admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                infrastructure.kafka().bootstrapServers()))) {
            TopicCatalogue.load().create(admin, prefix, (short) 1);
            SchemaSetup.register(URI.create(infrastructure.registry().url()), prefix);
        } catch (RuntimeException failure) {
            throw new StackFailure("topics and schemas could not be set up: " + failure.getMessage(), failure);
        }
    }

    /** Starts the first instance of each of these services, all at once. */
    public void startServices(Collection<Service> services, Progress progress) {
        Together.run(services.stream()
                .sorted()
                .map(service -> instance(service, 1))
                .<Runnable>map(process -> () -> process.start(progress))
                .toList());
    }

    /** Whether stopping takes longer this once, because services will write their start-up caches. */
    public boolean writesStartUpCaches() {
        return Arrays.stream(Service.values())
                .map(service -> instance(service, 1))
                .anyMatch(process -> process.running() && process.recording());
    }

    /** Stops everything in order: the front door, the other services, then the servers they need. */
    public void stop(Progress progress) {
        all(Service.CONSOLE).forEach(process -> process.stop(progress));
        Together.run(Arrays.stream(Service.values())
                .filter(service -> service != Service.CONSOLE)
                .flatMap(service -> all(service).stream())
                .<Runnable>map(process -> () -> process.stop(progress))
                .toList());
        infrastructure.stop(progress);
    }

    /** Starts the first instance of a service and returns when it is ready. */
    public void start(Service service) {
        instance(service, 1).start();
    }

    /** Ends the first instance of a service at once, as a crash would. */
    public void kill(Service service) {
        instance(service, 1).kill();
    }

    /** Stops the first instance of a service cleanly. */
    public void stop(Service service) {
        instance(service, 1).stop();
    }

    /** The n-th instance (from 1) of a service, running or not. */
    public synchronized ServiceProcess instance(Service service, int number) {
        return known(service).computeIfAbsent(number, n -> new ServiceProcess(service, n, settings, environment));
    }

    /** The running instances of a service. */
    public synchronized List<ServiceProcess> instances(Service service) {
        return known(service).values().stream().filter(ServiceProcess::running).toList();
    }

    private synchronized List<ServiceProcess> all(Service service) {
        return new ArrayList<>(known(service).values());
    }

    private TreeMap<Integer, ServiceProcess> known(Service service) {
        var processes = instances.get(service);
        if (processes == null) {
            throw new IllegalStateException("unknown service " + service);
        }
        return processes;
    }

    /** Address of the front door. */
    public String url() {
        return environment.url(Service.CONSOLE);
    }

    /** The servers, to be paused, killed or asked by tests. */
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Its secret files. */
    public Secrets secrets() {
        return secrets;
    }

    /** Every part in the order they are started. */
    public List<Part> parts() {
        var parts = new ArrayList<>(infrastructure.parts());
        for (var service : Service.values()) {
            parts.addAll(all(service));
        }
        return parts;
    }
}
