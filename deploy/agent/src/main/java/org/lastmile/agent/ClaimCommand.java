package org.lastmile.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code claim}: turns the code that staff gave into this computer's credential. */
@Command(
        name = "claim",
        description = "Turns the code that the staff gave you into this computer's own credential, once.",
        mixinStandardHelpOptions = true)
final class ClaimCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "CODE", description = "the code that the staff gave you")
    private String code = "";

    @Override
    public Integer call() throws InterruptedException {
        var body = JsonNodeFactory.instance.objectNode().put("code", code.strip());
        var answer = new Server(options.server(), () -> "", Network.own())
                .post("/v1/claims", body.toString().getBytes(StandardCharsets.UTF_8));
        var credential = answer.body().path("credential").asText();
        if (!answer.taken() || credential.isEmpty()) {
            throw new AgentFailure(why(answer));
        }
        options.folder().keepCredential(credential);
        System.out.println("claimed; start with: agent run");
        return 0;
    }

    private static String why(Server.Answer answer) {
        if (answer.status() == 0) {
            return "the server is not reached; the code is still good, try again";
        }
        var detail = answer.body().path("detail").asText();
        return "the code was not accepted (HTTP %d%s)"
                .formatted(answer.status(), detail.isEmpty() ? "" : ": " + detail);
    }
}
