package org.lastmile.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.ApiRefusal;

/**
 * One compound with one gate, one device, and households in which one member is under an order.
 *
 * @param gate gate id
 * @param credential the device's credential
 * @param coResidents document number and person token of everyone who lives with somebody under an order
 */
record Scene(String gate, String credential, List<Person> coResidents) {

    private static final int HOUSEHOLD = 10;

    record Person(String document, String token) {}

    /** Builds the scene through the front door. */
    static Scene build(Api api, String village, int coResidents, long seed) throws Exception {
        String compound = village + String.format("%03d", 1 + Math.floorMod(seed, 999));
        String gate = "load-" + UUID.randomUUID().toString().substring(0, 8);
        String ops = api.token("ops", village.substring(0, 6));
        String registrar = api.token("registrar", village.substring(0, 6));
        String leader = api.token("leader", village.substring(0, 6));
        api.post(
                "/v1/places",
                ops,
                Map.of("code", compound, "name", "合成小区" + seed, "level", "COMPOUND", "parent", village));
        api.post("/v1/gates", ops, Map.of("id", gate, "name", "东门", "kind", "COMPOUND", "placeCode", compound));
        String credential = api.post("/v1/gates/" + gate + "/devices", ops, Map.of())
                .get("credential")
                .asText();
        int households = coResidents / (HOUSEHOLD - 1) + 1;
        var found = new ArrayList<Person>();
        var permits = new Semaphore(8);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Future<List<Person>>>();
            for (int i = 0; i < households; i++) {
                var people = new SyntheticPeople(seed + i);
                jobs.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        return household(api, registrar, leader, compound, people);
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<List<Person>> job : jobs) {
                found.addAll(job.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return new Scene(gate, credential, List.copyOf(found.subList(0, coResidents)));
    }

    private static List<Person> household(
            Api api, String registrar, String leader, String compound, SyntheticPeople strangers) {
        var people = new ArrayList<Person>();
        while (people.size() < HOUSEHOLD) {
            register(api, registrar, compound, strangers).ifPresent(people::add);
        }
        api.post(
                "/v1/households",
                registrar,
                Map.of(
                        "placeCode",
                        compound,
                        "members",
                        people.stream().map(Person::token).toList()));
        Person ordered = people.removeFirst();
        api.post(
                "/v1/orders",
                leader,
                Map.of(
                        "personToken",
                        ordered.token(),
                        "placeCode",
                        compound,
                        "basis",
                        Map.of(
                                "kind",
                                "ARRIVAL",
                                "on",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()),
                        "decision",
                        Map.of("reason", "synthetic load")));
        return people;
    }

    /** Nobody when an earlier run made a person of the same number. */
    private static Optional<Person> register(Api api, String registrar, String compound, SyntheticPeople strangers) {
        var document = strangers.citizenId();
        var body = Map.of(
                "document",
                Map.of("type", "CN_ID", "number", document),
                "name",
                strangers.name(),
                "placeCode",
                compound);
        try {
            var token =
                    api.post("/v1/persons", registrar, body).get("personToken").asText();
            return Optional.of(new Person(document, token));
        } catch (ApiRefusal refusal) {
            if (!refusal.code().equals("already-registered")) {
                throw refusal;
            }
            return Optional.empty();
        }
    }
}
