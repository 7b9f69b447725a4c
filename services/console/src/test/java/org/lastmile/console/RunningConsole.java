package org.lastmile.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole console on free ports.
 *
 * @param home where it answers
 * @param management where its health is
 * @param database its tables
 * @param secrets its folder of secret files
 */
record RunningConsole(
        URI home, URI management, TestDatabase database, Path secrets, ConfigurableApplicationContext context)
        implements AutoCloseable {

    static final String SECRET = "an operator's secret of the tests";
    static final String PASSWORD = "the chief's password of the tests";

    /** A console for all tests that change nothing about how it was started. */
    static RunningConsole shared() {
        return Shared.CONSOLE;
    }

    /** The small service behind {@link #shared}. */
    static SmallService behind() {
        return Shared.SERVICE;
    }

    static RunningConsole start(TestDatabase database, Path secrets, List<String> settings) {
        int port = freePort();
        int managementPort = freePort();
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--management.server.port=" + managementPort);
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + database.name());
        arguments.add("--spring.datasource.password=" + database.name());
        arguments.add("--lastmile.issuer=http://127.0.0.1:" + port);
        arguments.add("--lastmile.identity.redirect-uris=http://127.0.0.1:" + port + "/signed-in");
        arguments.add("--lastmile.secrets-dir=" + secrets);
        arguments.addAll(settings);
        var context = SpringApplication.run(ConsoleApplication.class, arguments.toArray(String[]::new));
        return new RunningConsole(
                URI.create("http://127.0.0.1:" + port),
                URI.create("http://127.0.0.1:" + managementPort),
                database,
                secrets,
                context);
    }

    /** A folder with the two secrets of the console. */
    static Path secretFiles() {
        try {
            var folder = Files.createTempDirectory("console-secrets");
            Files.writeString(folder.resolve("cli-secret"), SECRET + "\n");
            Files.writeString(folder.resolve("first-sign-in"), PASSWORD + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when first asked for. */
    private static final class Shared {

        static final SmallService SERVICE = SmallService.start();

        static final RunningConsole CONSOLE = start(
                TestDatabase.create(),
                secretFiles(),
                List.of(
                        "--lastmile.gateway.services.registration=" + SERVICE.address(),
                        "--lastmile.gateway.services.checkpoint=" + SERVICE.address(),
                        "--lastmile.gateway.services.inspection=http://127.0.0.1:1",
                        "--lastmile.gateway.services.quarantine=http://127.0.0.1:1",
                        "--lastmile.gateway.services.notification=" + SERVICE.address(),
                        "--lastmile.gateway.answer-within=1s",
                        "--lastmile.gateway.stream-heartbeat=200ms"));
    }
}
