package org.lastmile.local.infrastructure;

/**
 * The four ports the infrastructure listens on, all on 127.0.0.1 and below 32768, where no ephemeral port collides.
 *
 * @param postgres PostgreSQL
 * @param kafka Kafka's client listener
 * @param kafkaController Kafka's KRaft controller listener
 * @param registry the schema registry's HTTP port
 */
public record InfrastructurePorts(int postgres, int kafka, int kafkaController, int registry) {

    /** The ports of the local stack. */
    public static InfrastructurePorts local() {
        return new InfrastructurePorts(15432, 19092, 19093, 18081);
    }

    /** The ports of the infrastructure that tests share. */
    public static InfrastructurePorts tests() {
        return new InfrastructurePorts(16432, 19192, 19193, 18181);
    }

    /** The same ports moved up by {@code offset}. */
    public InfrastructurePorts shifted(int offset) {
        return new InfrastructurePorts(postgres + offset, kafka + offset, kafkaController + offset, registry + offset);
    }

    boolean allFree() {
        return Port.isFree(postgres) && Port.isFree(kafka) && Port.isFree(kafkaController) && Port.isFree(registry);
    }
}
