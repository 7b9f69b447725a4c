package org.lastmile.notification.stream.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.alert.AlertFixtures.NOON;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.notification.stream.AlertLog;
import org.lastmile.notification.stream.LogEntry;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

class LogFollowerTest {

    private static final TopicPartition PARTITION = new TopicPartition("notification.alerts", 0);
    private static final int HEAD_OF_ONE_OBJECT = 10;

    private final SwitchedRegistry registry = new SwitchedRegistry();
    private final AlertLog log = new AlertLog(10);
    private final LogFollower follower = new LogFollower(
            PARTITION,
            LogFollowerTest::reader,
            new AlertRecordMapper(registry.deserializer(), JsonMapper.shared()),
            log,
            10);

    @AfterEach
    void stop() {
        follower.stop();
        registry.close();
    }

    @Test
    void waitsForARegistryThatDoesNotKnowTheSchemaAndSaysThatItIsNotCurrent() {
        follower.start();
        Awaitility.await().untilAsserted(() -> assertThat(follower.fault()).contains("SchemaUnknown"));
        assertThat(log.head()).isEqualTo(0);
        assertThat(health()).isEqualTo(Status.DOWN);

        registry.knowsTheSchema();

        Awaitility.await().untilAsserted(() -> assertThat(log.head()).isEqualTo(1));
        assertThat(log.after(-1, 10).orElseThrow().entries())
                .extracting(LogEntry::position)
                .containsExactly(1L);
        Awaitility.await().untilAsserted(() -> assertThat(health()).isEqualTo(Status.UP));
    }

    private Status health() {
        return new AlertLogHealth(follower).health().getStatus();
    }

    /** A log of two: bytes that are no event, and an alert. */
    private static Consumer<String, byte[]> reader() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.schedulePollTask(() -> {
            var noEvent = new ConsumerRecord<>(PARTITION.topic(), 0, 0, "key", new byte[] {1, 2, 3});
            var opened = new ConsumerRecord<>(PARTITION.topic(), 0, 1, "key", opened());
            if (consumer.position(PARTITION) == 0) {
                consumer.addRecord(noEvent);
            }
            consumer.addRecord(opened);
        });
        return consumer;
    }

    private static byte[] opened() {
        var alert = AlertOpened.newBuilder()
                .setAlertId(UUID.randomUUID())
                .setViolationId(UUID.randomUUID())
                .setKind("HOUSEHOLD_EXIT")
                .setSeverity("HIGH")
                .setState("OPEN")
                .setSubject("pseudonym")
                .setAccountablePlace("130126100201")
                .setOccurredPlace("130126200")
                .setOccurredAt(NOON)
                .setMeasuredAt(NOON)
                .setDetectedAt(NOON)
                .setOpenedAt(NOON)
                .setCount(1)
                .setLate(false)
                .setRule("household-exit")
                .setRuleSource("policy pack 2020-02 §3")
                .setEvidence(List.of())
                .setVersion(1)
                .build();
        try {
            ByteBuffer one = alert.toByteBuffer().position(HEAD_OF_ONE_OBJECT);
            var bytes = new byte[Byte.BYTES + Integer.BYTES + one.remaining()];
            ByteBuffer.wrap(bytes).put((byte) 0).putInt(SwitchedRegistry.ID).put(one);
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
