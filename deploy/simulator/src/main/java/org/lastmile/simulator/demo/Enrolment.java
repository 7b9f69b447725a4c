package org.lastmile.simulator.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.lastmile.agent.AgentFolder;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;

/** Makes compounds, gates and devices through the API, or finds those of an earlier run. */
final class Enrolment {

    private static final int AT_A_TIME = 4;
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Path folder;

    Enrolment(Api api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** The folder of every checkpoint's agent, with its credential, in the order of the checkpoints. */
    List<AgentFolder> of(List<Checkpoint> checkpoints) {
        defineCompounds(checkpoints);
        try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
            var made = checkpoints.stream()
                    .map(checkpoint -> CompletableFuture.supplyAsync(() -> enrolled(checkpoint), executor))
                    .toList();
            return made.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private void defineCompounds(List<Checkpoint> checkpoints) {
        var rows = checkpoints.stream()
                .filter(Checkpoint::isCompound)
                .map(compound ->
                        "%s,%s,COMPOUND,%s\n".formatted(compound.place(), compound.placeName(), compound.village()))
                .collect(Collectors.joining());
        if (!rows.isEmpty()) {
            var csv = "code,name,level,parent\n" + rows;
            Api.successful(api.post("/v1/places", ops(), "text/csv", csv), "the demo's compounds were not made");
        }
    }

    private AgentFolder enrolled(Checkpoint checkpoint) {
        var gate = checkpoint.gate();
        var agent = new AgentFolder(folder.resolve(gate));
        boolean isNew = api.get("/v1/gates/" + gate, ops()).statusCode() == NOT_FOUND;
        if (isNew) {
            api.post(
                    "/v1/gates",
                    ops(),
                    Map.of(
                            "id",
                            gate,
                            "name",
                            checkpoint.name(),
                            "kind",
                            checkpoint.kind().name(),
                            "placeCode",
                            checkpoint.place()));
        }
        if (isNew || Files.notExists(agent.credentialFile())) {
            var device = api.post("/v1/gates/" + gate + "/devices", ops(), Map.of());
            agent.keepCredential(device.path("credential").asText());
        }
        return agent;
    }

    private String ops() {
        return api.bearer("ops", County.ROOT);
    }
}
