package org.lastmile.platform.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.postgresql.ds.PGSimpleDataSource;

/** A module's own corner of the shared infrastructure, with everything a service needs to start in it. */
public final class Isolated {

    private final String topicPrefix;
    private final String database;
    private final TestServers servers;
    private final TestFolder folder;
    private final TestIssuer issuer = new TestIssuer();
    private final TcpProxy databaseProxy;
    private final EventProbe probe;

    Isolated(String name, String topicPrefix, String database, TestServers servers, TestFolder folder) {
        this.topicPrefix = topicPrefix;
        this.database = database;
        this.servers = servers;
        this.folder = folder;
        this.databaseProxy = new TcpProxy(name + "-database", servers.postgres().port());
        this.probe = new EventProbe(kafka(), registry(), topicPrefix);
    }

    /**
     * The settings of a service in this corner, named as its environment variables: {@code LASTMILE_KAFKA} and so on.
     */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("LASTMILE_PORT", "0");
        environment.put("LASTMILE_MANAGEMENT_PORT", "0");
        environment.put("LASTMILE_DB_URL", jdbcUrl());
        environment.put("LASTMILE_DB_USER", database);
        environment.put("LASTMILE_DB_PASSWORD", database);
        environment.put("LASTMILE_KAFKA", servers.kafka().bootstrapServers());
        environment.put("LASTMILE_REGISTRY", registry().toString());
        environment.put("LASTMILE_ISSUER", issuer.uri().toString());
        environment.put("LASTMILE_JWKS", issuer.jwks().toString());
        environment.put("LASTMILE_TOPIC_PREFIX", topicPrefix);
        environment.put("LASTMILE_STATE_DIR", folder.state().toString());
        environment.put("LASTMILE_SECRETS_DIR", folder.secrets().toString());
        return environment;
    }

    /**
     * The same settings as properties: each under the name of its variable, for placeholders, and as
     * {@code lastmile.topic-prefix}, for bound settings.
     */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>(environment());
        environment()
                .forEach((name, value) -> properties.put(
                        "lastmile."
                                + name.substring("LASTMILE_".length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        value));
        return properties;
    }

    /** What stands before each topic name here. */
    public String topicPrefix() {
        return topicPrefix;
    }

    /** The database's address, through {@link #databaseProxy()}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databaseProxy.port() + '/' + database;
    }

    /** New sessions of the service's database user, each through {@link #databaseProxy()}. */
    public DataSource database() {
        return sessions(jdbcUrl());
    }

    /** New sessions of the service's database user that stay when the proxy is cut: the eyes of a test. */
    public DataSource directDatabase() {
        return sessions(servers.postgres().jdbcUrl(database));
    }

    private DataSource sessions(String url) {
        var sessions = new PGSimpleDataSource();
        sessions.setUrl(url);
        sessions.setUser(database);
        sessions.setPassword(database);
        return sessions;
    }

    /** Takes the database away from this module alone. */
    public TcpProxy databaseProxy() {
        return databaseProxy;
    }

    /** Settings of a Kafka client; a map that may be added to. */
    public Map<String, Object> kafka() {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers.kafka().bootstrapServers());
        return config;
    }

    /** The registry's Confluent API. */
    public URI registry() {
        return servers.registry();
    }

    /** Signs staff in. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** Sees and sends events in this corner's topics. */
    public EventProbe probe() {
        return probe;
    }

    /** The key that turns documents into person tokens here. */
    public PersonTokenKey personTokens() {
        return PersonTokenKey.read(folder.secrets().resolve("person-token.key"));
    }

    /** The folder of secret files. */
    public Path secrets() {
        return folder.secrets();
    }

    /** The folder for what a service keeps over restarts. */
    public Path state() {
        return folder.state();
    }
}
