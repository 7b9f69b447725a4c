package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client that checkpoint's DEVICES.md shows to the makers of devices works, as it stands there. */
@ExtendWith(OneCounty.class)
class DeviceMakersIT {

    private static final String BEGIN = "```sh\n";
    private static final String END = "\n```";

    private static County county;

    @BeforeAll
    static void startCounty(County running) {
        county = running;
    }

    /**
     * What one run printed.
     *
     * @param exit 0 when the reading was answered
     */
    private record Run(int exit, String output) {}

    @Test
    void aReadingIsSentAndItsVerdictShown() throws Exception {
        var family = Family.inTown(county);

        var run = run(family.credential(), family.gate(), family.son());

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("ACCEPTED").contains("HOLD");
    }

    @Test
    void aRefusedCredentialStopsIt() throws Exception {
        var run = run("lm_no", "gate-1", "130126198001010011");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("credential-missing-or-invalid");
    }

    private static Run run(String credential, String gate, String document) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("sh", "-c", script(), "gate.sh", "36.6", document, "OUT").redirectErrorStream(true);
        builder.environment().putAll(Map.of("LASTMILE", county.stack().url(), "CREDENTIAL", credential, "GATE", gate));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static String script() throws IOException {
        var text = Files.readString(
                Path.of(System.getProperty("lastmile.root", "../..")).resolve("services/checkpoint/DEVICES.md"));
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(begin, text.indexOf(END, begin));
    }
}
