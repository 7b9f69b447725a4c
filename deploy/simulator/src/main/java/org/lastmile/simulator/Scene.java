package org.lastmile.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.lastmile.local.api.Api;

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

    private record Newcomer(String document, String name) {}

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
        var people = new SyntheticPeople(seed);
        var households = new ArrayList<List<Newcomer>>();
        for (int made = 0; made < coResidents; made += HOUSEHOLD - 1) {
            var members = new ArrayList<Newcomer>();
            for (int i = 0; i < HOUSEHOLD; i++) {
                members.add(new Newcomer(people.citizenId(), people.name()));
            }
            households.add(members);
        }
        var found = new ArrayList<Person>();
        var permits = new Semaphore(8);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Future<List<Person>>>();
            for (List<Newcomer> members : households) {
                jobs.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        return household(api, registrar, leader, compound, members);
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
            Api api, String registrar, String leader, String compound, List<Newcomer> members) {
        var people = new ArrayList<Person>();
        for (Newcomer member : members) {
            var body = Map.of(
                    "document",
                    Map.of("type", "CN_ID", "number", member.document()),
                    "name",
                    member.name(),
                    "placeCode",
                    compound);
            String token =
                    api.post("/v1/persons", registrar, body).get("personToken").asText();
            people.add(new Person(member.document(), token));
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
}
