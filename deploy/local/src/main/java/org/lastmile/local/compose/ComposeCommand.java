package org.lastmile.local.compose;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.build.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compose}: builds the jars that go into images and makes the secrets that {@code docker compose} reads. */
@Command(name = "compose", description = "Prepares 'docker compose up --build': stale jars and secret files.")
public final class ComposeCommand implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "makes its secrets only, none of the jars (default: .lastmile/compose in the checkout)")
    private @Nullable Path home;

    @Override
    public Integer call() {
        if (home != null) {
            System.out.println("secrets in " + new ContainerSecrets(home).make());
            return 0;
        }
        var checkout = Path.of(System.getProperty("lastmile.root", "."))
                .toAbsolutePath()
                .normalize();
        var folder = checkout.resolve(".lastmile/compose");
        System.out.println("secrets in " + new ContainerSecrets(folder).make());
        var build = new Build(
                checkout,
                Path.of(System.getProperty("java.home")),
                System.getProperty("lastmile.maven", "mvn"),
                folder);
        var stale = build.stale(
                Stream.concat(Build.SERVICES.stream(), Stream.of(Build.AGENT)).toList());
        if (!stale.isEmpty()) {
            System.out.println("building " + stale);
            build.run(stale);
        }
        System.out.println("jars are built; now: docker compose up --build");
        return 0;
    }
}
