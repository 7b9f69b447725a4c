package org.lastmile.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.HouseholdChanged;
import org.lastmile.platform.testing.EventProbe;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who lives with whom, over HTTP, into a real database and real topics. */
@RegistrationTest
class HouseholdIT {

    @LocalServerPort
    private int port;

    private final EventProbe probe = Corner.get().probe();

    @BeforeEach
    void placesAreKnown() {
        assertThat(as("ops", "130126").postCsv(People.PLACES).status()).isEqualTo(200);
    }

    @Test
    void everyMemberIsToldTheFullList() {
        String father = register();
        String son = register();

        var formed = form(father, son);

        assertThat(formed.status()).isEqualTo(201);
        assertThat(members(formed)).containsExactlyInAnyOrder(father, son);
        for (String member : List.of(father, son)) {
            var event = probe.topic("registration.persons").await(member, HouseholdChanged.class);
            assertThat(event.getHouseholdId()).hasToString(formed.text("householdId"));
            assertThat(event.getMembers()).containsExactlyInAnyOrder(father, son);
        }
    }

    @Test
    void whoRegistersIntoAHouseholdJoinsIt() {
        String mother = register();
        String household = form(mother).text("householdId");

        var child = registrar().post("/v1/persons", People.form(People.citizenId(), People.VILLAGE, household));

        assertThat(child.text("householdId")).isEqualTo(household);
        assertThat(registrar().get("/v1/persons/" + child.text("personToken")).text("householdId"))
                .isEqualTo(household);
        var event = probe.topic("registration.persons")
                .await(mother, HouseholdChanged.class, told -> told.getMembers().size() == 2);
        assertThat(event.getMembers()).contains(child.text("personToken"));
    }

    @Test
    void anUnknownHouseholdRegistersNobody() {
        String number = People.citizenId();

        var answer = registrar()
                .post(
                        "/v1/persons",
                        People.form(number, People.VILLAGE, UUID.randomUUID().toString()));

        assertThat(answer.faults()).containsExactly("householdId");
        String token = Corner.get().personTokens().token("CN_ID", "CHN", number).value();
        assertThat(registrar().get("/v1/persons/" + token).status()).isEqualTo(404);
    }

    @Test
    void whoMovesLeavesTheOtherHousehold() {
        String aunt = register();
        String son = register();
        String old = form(aunt, son).text("householdId");

        String home = form(son).text("householdId");

        assertThat(members(registrar().get("/v1/households/" + old))).containsExactly(aunt);
        probe.topic("registration.persons")
                .await(
                        son,
                        HouseholdChanged.class,
                        event -> event.getHouseholdId().toString().equals(home));
        var told = probe.topic("registration.persons").all(son, HouseholdChanged.class);
        assertThat(told).extracting(event -> event.getHouseholdId().toString()).containsExactly(old, old, home);
        assertThat(told.get(1).getMembers()).isEmpty();
        assertThat(told).extracting(HouseholdChanged::getVersion).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        String father = register();
        String son = register();
        var formed = form(father);
        String path = "/v1/households/" + formed.text("householdId") + "/members";
        String body = "{\"members\":[\"%s\",\"%s\"]}".formatted(father, son);

        var missing = registrar().put(path, body);
        var changed = registrar().put(path, body, "If-Match", formed.header("ETag"));
        var stale = registrar().put(path, body, "If-Match", formed.header("ETag"));
        var nonsense = registrar().put(path, body, "If-Match", "17");

        assertThat(missing.status()).isEqualTo(428);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(formed.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(nonsense.status()).isEqualTo(400);
    }

    @Test
    void unknownMembersAndTooManyAreRefused() {
        String known = register();
        String many = String.join(",", java.util.Collections.nCopies(31, "\"" + known + "\""));

        var unknown = form(known, "x".repeat(43), "nonsense");
        var tooMany = registrar().post("/v1/households", "{\"placeCode\":\"130126\",\"members\":[%s]}".formatted(many));

        assertThat(unknown.faults()).containsExactly("members[1]", "members[2]");
        assertThat(tooMany.faults()).containsExactly("members");
    }

    @Test
    void manyWhoMoveAtOnceEndInOneHouseholdEachAndTheLastEventSaysWhich() throws Exception {
        List<String> people = IntStream.range(0, 6).mapToObj(i -> register()).toList();
        var moves = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i ->
                        () -> form(people.get(i % 6), people.get((i * 5 + 1) % 6), people.get((i * 3 + 2) % 6))
                                .status())
                .toList();

        try (var crowd = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : crowd.invokeAll(moves)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        for (String person : people) {
            String home = registrar().get("/v1/persons/" + person).text("householdId");
            var last = probe.topic("registration.persons")
                    .await(person, HouseholdChanged.class, event -> isLast(event, home, person));
            assertThat(probe.topic("registration.persons").all(person, HouseholdChanged.class))
                    .extracting(HouseholdChanged::getVersion)
                    .isSorted();
            assertThat(members(registrar().get("/v1/households/" + home)))
                    .containsExactlyInAnyOrderElementsOf(last.getMembers());
        }
    }

    private boolean isLast(HouseholdChanged event, String home, String person) {
        long version =
                registrar().get("/v1/households/" + home).json().path("version").asLong();
        return event.getHouseholdId().toString().equals(home)
                && event.getVersion() == version
                && event.getMembers().contains(person);
    }

    private Client.Answer form(String... members) {
        String list = "\"" + String.join("\",\"", members) + "\"";
        return registrar()
                .post("/v1/households", "{\"placeCode\":\"%s\",\"members\":[%s]}".formatted(People.VILLAGE, list));
    }

    private static List<String> members(Client.Answer household) {
        return household.json().path("members").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private String register() {
        return registrar()
                .post("/v1/persons", People.form(People.citizenId(), People.VILLAGE))
                .text("personToken");
    }

    private Client registrar() {
        return as("registrar", "130126");
    }

    private Client as(String role, String place) {
        return new Client(port, Corner.get().issuer().token(role, place));
    }
}
