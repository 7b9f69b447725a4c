package org.lastmile.local.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the Kafka process: formats an empty data folder, then runs the broker, in one JVM start. */
final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) {
        var properties = Path.of(arguments[0]);
        var data = Path.of(arguments[1]);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(properties);
        }
        Kafka.main(new String[] {properties.toString()});
    }

    private static void format(Path properties) {
        var command = new String[] {
            "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", properties.toString(),
        };
        var outcome = StorageTool.execute(command, System.out);
        if (outcome != 0) {
            System.exit(outcome);
        }
    }
}
