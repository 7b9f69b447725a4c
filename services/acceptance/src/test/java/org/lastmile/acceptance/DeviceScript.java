package org.lastmile.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The client that checkpoint's DEVICES.md shows to the makers of devices, taken from there and run by the shell. */
final class DeviceScript {

    private static final String BEGIN = "```sh\n";
    private static final String END = "\n```";

    private DeviceScript() {}

    /**
     * What one run printed.
     *
     * @param exit 0 when the reading was answered
     */
    record Run(int exit, String output) {}

    static Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var text = Files.readString(
                Path.of(System.getProperty("lastmile.root", "../..")).resolve("services/checkpoint/DEVICES.md"));
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        var script = text.substring(begin, text.indexOf(END, begin));
        var command = new ArrayList<>(List.of("sh", "-c", script, "gate.sh"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(1, TimeUnit.MINUTES) ? new Run(process.exitValue(), output) : new Run(-1, output);
    }
}
