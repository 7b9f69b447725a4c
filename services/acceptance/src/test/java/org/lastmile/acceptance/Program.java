package org.lastmile.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The two programs that browser tests need from the system. */
enum Program {
    BROWSER("LASTMILE_BROWSER", List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")),
    DRIVER("LASTMILE_BROWSER_DRIVER", List.of("chromedriver"));

    private final String variable;
    private final List<String> names;

    Program(String variable, List<String> names) {
        this.variable = variable;
        this.names = names;
    }

    /** Where it is. @throws AssertionError when it is missing: a browser test is never skipped */
    Path find() {
        var given = System.getenv(variable);
        if (given != null) {
            return Path.of(given);
        }
        return Arrays.stream((System.getenv("PATH") + ":/usr/bin:/usr/lib/chromium-browser").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Browser tests need " + names.getFirst()
                        + ". Install the packages chromium and chromium-driver (Debian, Ubuntu: apt-get install -y"
                        + " chromium chromium-driver), or set " + variable + " to the program."));
    }
}
