package org.lastmile.agent.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Readings by standard input, one JSON object a line; results go to standard output in the same order. */
public final class StandardInput {

    private final Intake intake;

    /** Hands lines to this intake. */
    public StandardInput(Intake intake) {
        this.intake = intake;
    }

    /** Reads to the end. */
    public void read(InputStream in, PrintStream out) throws IOException, InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                take(line, out);
            }
        }
    }

    private void take(String line, PrintStream out) throws InterruptedException {
        try {
            intake.take(List.of(line)).forEach(out::println);
        } catch (NotTaken refused) {
            out.println(refused.answer());
        }
        out.flush();
    }
}
