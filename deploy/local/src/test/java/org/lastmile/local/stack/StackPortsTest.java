package org.lastmile.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lastmile.local.infrastructure.StackFailure;

class StackPortsTest {

    @Test
    void areTheDocumentedOnesByDefault() {
        var ports = StackPorts.of(0, Map.of());

        assertThat(ports.infrastructure().postgres()).isEqualTo(15432);
        assertThat(ports.http(Service.CONSOLE, 1)).isEqualTo(8080);
        assertThat(ports.management(Service.NOTIFICATION, 1)).isEqualTo(9085);
    }

    @Test
    void moveTogetherByAnOffset() {
        var ports = StackPorts.of(5000, Map.of());

        assertThat(ports.infrastructure().kafka()).isEqualTo(24092);
        assertThat(ports.http(Service.CHECKPOINT, 1)).isEqualTo(13082);
    }

    @Test
    void canBeSetOneByOneWhateverTheOffset() {
        var ports =
                StackPorts.of(5000, Map.of("LASTMILE_PORT_CONSOLE", "80", "LASTMILE_PORT_KAFKA_CONTROLLER", "9999"));

        assertThat(ports.http(Service.CONSOLE, 1)).isEqualTo(80);
        assertThat(ports.infrastructure().kafkaController()).isEqualTo(9999);
    }

    @Test
    void giveEachInstanceItsOwn() {
        var ports = StackPorts.of(0, Map.of());

        assertThat(ports.http(Service.QUARANTINE, 2)).isEqualTo(8093);
    }

    @Test
    void refuseWhatIsNoNumberAndNameTheVariable() {
        assertThatThrownBy(() -> StackPorts.of(0, Map.of("LASTMILE_PORT_KAFKA", "many")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("LASTMILE_PORT_KAFKA")
                .hasMessageContaining("many");
    }

    @Test
    void refuseOnePortForTwoParts() {
        assertThatThrownBy(() -> StackPorts.of(0, Map.of("LASTMILE_PORT_KAFKA", "8081")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("kafka")
                .hasMessageContaining("registration");
    }

    @Test
    void refuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> StackPorts.of(60000, Map.of())).hasMessageContaining("65535");
    }
}
