package org.lastmile.platform.testing;

import java.net.URI;
import java.nio.file.Path;
import org.lastmile.local.infrastructure.Databases;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One container each for this test JVM, from the images that {@code docker-compose.yml} names; Testcontainers removes
 * them when the JVM ends.
 */
final class ContainerServers implements TestServers {

    private static final String SUPERUSER = "postgres";
    private static final String REGISTRY = "registry";
    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;
    private final GenericContainer<?> registry;

    ContainerServers(Path checkout) {
        var images = new ComposeImages(checkout);
        var network = Network.newNetwork();
        kafka = new KafkaContainer(DockerImageName.parse(images.of("kafka")).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres = new PostgreSQLContainer(
                        DockerImageName.parse(images.of("postgres")).asCompatibleSubstituteFor("postgres"))
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withDatabaseName(SUPERUSER)
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        registry = new GenericContainer<>(DockerImageName.parse(images.of(REGISTRY)))
                .withNetwork(network)
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("APICURIO_STORAGE_KIND", "sql")
                .withEnv("APICURIO_STORAGE_SQL_KIND", "postgresql")
                .withEnv("APICURIO_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/" + REGISTRY)
                .withEnv("APICURIO_DATASOURCE_USERNAME", REGISTRY)
                .withEnv("APICURIO_DATASOURCE_PASSWORD", REGISTRY)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));
        var broker = Startables.deepStart(kafka);
        postgres.start();
        postgres().databases().create(REGISTRY, REGISTRY);
        registry.start();
        broker.join();
    }

    @Override
    public Broker kafka() {
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return kafka.getBootstrapServers();
            }

            @Override
            public void pause() {
                kafka.getDockerClient()
                        .pauseContainerCmd(kafka.getContainerId())
                        .exec();
            }

            @Override
            public void resume() {
                kafka.getDockerClient()
                        .unpauseContainerCmd(kafka.getContainerId())
                        .exec();
            }
        };
    }

    @Override
    public Database postgres() {
        return new Database() {
            @Override
            public int port() {
                return postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
            }

            @Override
            public Databases databases() {
                return new Databases(jdbcUrl(SUPERUSER), SUPERUSER);
            }
        };
    }

    @Override
    public URI registry() {
        return URI.create(
                "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT)));
    }
}
