package org.lastmile.agent;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command needs to know. */
final class ServerOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            required = true,
            defaultValue = "${env:LASTMILE_SERVER}",
            description = "the front door, such as https://lastmile.example (or LASTMILE_SERVER)")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--folder",
            defaultValue = "${env:LASTMILE_AGENT_FOLDER:-${sys:user.home}/.lastmile-agent}",
            description = "where the agent keeps its things (or LASTMILE_AGENT_FOLDER; default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(".");

    URI server() {
        var scheme = server.getScheme();
        if (server.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new AgentFailure("--server must be an address such as https://lastmile.example");
        }
        return server;
    }

    AgentFolder folder() {
        return new AgentFolder(folder);
    }
}
