package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the Kafka process: formats an empty data folder, then runs the broker, in one JVM start. */
final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        var properties = arguments[0];
        var clusterId = Path.of(properties).resolveSibling("kafka-cluster-id");
        if (!Files.exists(clusterId)) {
            Files.writeString(clusterId, Uuid.randomUuid().toString());
        }
        var format = new String[] {
            "format", "--ignore-formatted", "-t", Files.readString(clusterId), "-c", properties,
        };
        var outcome = StorageTool.execute(format, System.out);
        if (outcome != 0) {
            System.exit(outcome);
        }
        Kafka.main(new String[] {properties});
    }
}
