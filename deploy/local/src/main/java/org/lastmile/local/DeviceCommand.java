package org.lastmile.local;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code device GATE}: registers a device at a gate and prints its id and its credential. */
@Command(name = "device", description = "Registers a device at a gate; with --place it makes the gate first.")
final class DeviceCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    @Mixin
    private StackOptions options = new StackOptions();

    @Parameters(paramLabel = "GATE", description = "id of the gate")
    private String gate = "";

    @Option(names = "--place", paramLabel = "CODE", description = "make the gate at this place if it does not exist")
    private @Nullable String place;

    @Option(names = "--kind", paramLabel = "KIND", description = "ROAD or COMPOUND (default: ${DEFAULT-VALUE})")
    private String kind = "ROAD";

    @Override
    public Integer call() {
        var api = Api.of(Stack.of(options.settings()));
        var token = api.token("ops", County.ROOT);
        var found = api.get("/v1/gates/" + gate, token);
        if (found.statusCode() == NOT_FOUND && place != null) {
            var body = Api.json(Map.of("id", gate, "name", gate, "kind", kind, "placeCode", place));
            Api.successful(
                    api.post("/v1/gates", token, "application/json", body), "gate %s was not made".formatted(gate));
        } else if (found.statusCode() == NOT_FOUND) {
            throw new StackFailure("there is no gate '%s'; --place CODE makes it".formatted(gate));
        } else if (found.statusCode() != OK) {
            Api.successful(found, "gate %s".formatted(gate));
        }
        var device = Api.json(Api.successful(
                api.post("/v1/gates/" + gate + "/devices", token, "application/json", "{}"),
                "no device was made at gate %s".formatted(gate)));
        System.out.println("device     " + device.path("deviceId").asText());
        System.out.println("credential " + device.path("credential").asText());
        return 0;
    }
}
