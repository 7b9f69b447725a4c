package org.lastmile.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.registration.HouseholdChanged;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.testing.EventProbe;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays registration and checkpoint for one household of synthetic people. */
final class Family {

    static final String COMPOUND = "130126100001001";
    static final String TOWN = "130126100";
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EventProbe probe = RunningQuarantine.CORNER.probe();
    private final JdbcClient database = JdbcClient.create(RunningQuarantine.CORNER.directDatabase());
    private final UUID household = UUID.randomUUID();
    private final List<String> members;
    private long version = 1;

    private Family(List<String> members) {
        this.members = members;
    }

    /** Registers so many people as one household, and waits until the service knows them. */
    static Family of(int size) {
        String[] tokens = new String[size];
        Arrays.setAll(tokens, i -> token());
        var family = new Family(List.of(tokens));
        family.probe.send(
                "registration.places", COMPOUND, new PlaceDefined(COMPOUND, "compound", "COMPOUND", null, now(), 1L));
        family.members.forEach(member -> family.register(member, family.household));
        family.members.forEach(family::joins);
        family.awaitMembers(size);
        return family;
    }

    static String token() {
        String text = UUID.randomUUID().toString() + UUID.randomUUID();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .substring(0, 43);
    }

    List<String> members() {
        return members;
    }

    String member(int index) {
        return members.get(index);
    }

    void register(String token, @Nullable UUID into) {
        probe.send("registration.persons", token, new PersonRegistered(token, COMPOUND, into, now(), version));
    }

    void joins(String token) {
        probe.send(
                "registration.persons",
                token,
                new HouseholdChanged(token, household, members, COMPOUND, now(), version));
    }

    void leaves(String token) {
        version++;
        probe.send(
                "registration.persons",
                token,
                new HouseholdChanged(token, household, List.of(), COMPOUND, now(), version));
    }

    void links(String person, String document) {
        probe.send("registration.persons", person, new DocumentLinked(person, document, now(), 2L));
    }

    void awaitMembers(int count) {
        Awaitility.await()
                .until(() -> database.sql("select count(*) from person where household_id = ?")
                                .param(household)
                                .query(Long.class)
                                .single()
                        == count);
    }

    /** A passage at the compound's gate, now. */
    PassageRecorded passes(String token, Direction direction) {
        return passage(token, direction, COMPOUND, now(), false);
    }

    static PassageRecorded passage(String token, Direction direction, String place, Instant at, boolean late) {
        return PassageRecorded.newBuilder()
                .setPassageId(UUID.randomUUID())
                .setPersonToken(token)
                .setDeviceId("device-1")
                .setBootId("boot-1")
                .setSeq(1)
                .setGateId("gate-1")
                .setPlaceCode(place)
                .setDirection(direction)
                .setCentiCelsius(3660)
                .setValidity("VALID")
                .setVerdict(Verdict.HOLD)
                .setMeasuredAt(at)
                .setReceivedAt(now())
                .setLate(late)
                .build();
    }

    void sends(PassageRecorded passage) {
        probe.send("checkpoint.passages", passage.getPersonToken(), passage, passage.getPassageId(), TRACE);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
