package org.lastmile.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerFailureTest {

    private static final Path LOG = Path.of("/data/stack/log/kafka.log");

    @Test
    void namesAFullDiskAndItsFolder() {
        var failure = ServerFailure.of(
                "kafka", Duration.ofSeconds(60), LOG, List.of("java.io.IOException: No space left on device"));

        assertThat(failure).hasMessageContaining("disk of /data/stack/log is full");
    }

    @Test
    void namesThePartTheLimitAndTheLogOtherwise() {
        var failure = ServerFailure.of("kafka", Duration.ofSeconds(60), LOG, List.of("what?"));

        assertThat(failure)
                .hasMessageContaining("kafka did not answer within 60 s")
                .hasMessageContaining("kafka.log");
        assertThat(failure.lastLines()).containsExactly("what?");
    }
}
