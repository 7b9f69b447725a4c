package org.lastmile.simulator.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;

/** Makes compounds, gates and devices through the API, or finds those of an earlier run. */
final class Enrolment {

    private static final int AT_A_TIME = 4;
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final CredentialFile credentials;

    Enrolment(Api api, CredentialFile credentials) {
        this.api = api;
        this.credentials = credentials;
    }

    /** Every checkpoint's device credential, in the order of the checkpoints. */
    List<String> of(List<Checkpoint> checkpoints) {
        defineCompounds(checkpoints);
        try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
            var made = checkpoints.stream()
                    .map(checkpoint -> CompletableFuture.supplyAsync(() -> credential(checkpoint), executor))
                    .toList();
            return made.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            credentials.save();
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

    private String credential(Checkpoint checkpoint) {
        var gate = checkpoint.gate();
        if (api.get("/v1/gates/" + gate, ops()).statusCode() == NOT_FOUND) {
            credentials.forget(gate);
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
        return credentials.of(gate).orElseGet(() -> enrol(gate));
    }

    private String enrol(String gate) {
        var credential = api.post("/v1/gates/" + gate + "/devices", ops(), Map.of())
                .path("credential")
                .asText();
        credentials.remember(gate, credential);
        return credential;
    }

    private String ops() {
        return api.bearer("ops", County.ROOT);
    }
}
