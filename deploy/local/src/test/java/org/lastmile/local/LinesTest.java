package org.lastmile.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void arePlainWhereThereIsNoTerminal() {
        var lines = new Lines(out, false);

        lines.starting("kafka");
        lines.healthy("kafka", Duration.ofMillis(3460), false);

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  kafka          starting", "  kafka          healthy in 3.5 s");
    }

    @Test
    void areRewrittenInPlaceOnATerminal() {
        var lines = new Lines(out, true);

        lines.starting("kafka");
        lines.starting("postgres");
        lines.healthy("kafka", Duration.ofSeconds(3), false);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .endsWith("\033[2A\r\033[K  kafka          healthy in 3.0 s\033[2B\r");
    }
}
