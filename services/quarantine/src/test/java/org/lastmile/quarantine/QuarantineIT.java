package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lastmile.quarantine.Family.COMPOUND;
import static org.lastmile.quarantine.Family.TOWN;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.quarantine.OrderIssued;
import org.lastmile.event.quarantine.OrderReleased;
import org.lastmile.event.quarantine.OrderServed;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.testing.TopicView;

/** The whole service: HTTP and Kafka in, Kafka and database out. */
class QuarantineIT {

    private static final TopicView ORDERS = RunningQuarantine.CORNER.probe().topic("quarantine.orders");
    private static final TopicView RESTRICTIONS =
            RunningQuarantine.CORNER.probe().topic("quarantine.restrictions");
    private static final TopicView VIOLATIONS = RunningQuarantine.CORNER.probe().topic("violations");

    private final QuarantineClient leader = new QuarantineClient("leader", "130126");
    private final QuarantineClient cadre = new QuarantineClient("cadre", TOWN);

    @BeforeAll
    static void start() {
        RunningQuarantine.context();
    }

    @Test
    void ordersServesAndReleasesAndTellsTheGatesOfTheWholeHousehold() {
        Family family = Family.of(2);
        String father = family.member(0);
        String son = family.member(1);

        var issued = leader.order(father, COMPOUND);
        var served = cadre.post("/v1/orders/" + issued.id() + "/service", "{\"proof\": \"SIGNATURE\"}");
        var released = leader.post("/v1/orders/" + issued.id() + "/release", "{\"reason\": \"SHORTENED\"}");

        assertThat(issued.status()).as("%s", issued.body()).isEqualTo(201);
        assertThat(issued.text("remainingDays")).isEqualTo("14");
        assertThat(served.text("state")).isEqualTo("SERVED");
        assertThat(released.text("state")).isEqualTo("RELEASED");
        assertThat(released.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(ORDERS.await(father, OrderIssued.class).getAccountablePlace())
                .isEqualTo(TOWN);
        assertThat(ORDERS.await(father, OrderServed.class).getProof()).isEqualTo("SIGNATURE");
        assertThat(ORDERS.await(father, OrderReleased.class).getReason()).isEqualTo("SHORTENED");
        assertThat(causes(father)).containsExactly("OWN_ORDER");
        assertThat(causes(son)).containsExactly("CO_RESIDENT_ORDER");
        assertThat(RESTRICTIONS.awaitRaw(father, 2).getLast().value()).isNull();
        assertThat(RESTRICTIONS.awaitRaw(son, 2).getLast().value()).isNull();
    }

    @Test
    void raisesTheSonsExitOnceWhateverIsResentAndClearsItWhenHeReturns() {
        Family family = Family.of(2);
        String son = family.member(1);
        leader.order(family.member(0), COMPOUND);
        var exit = family.passes(son, Direction.OUT);

        family.sends(exit);
        family.sends(exit);
        family.sends(exit);
        family.sends(family.passes(son, Direction.IN));

        var cleared = VIOLATIONS.await(son, ViolationCleared.class);
        assertThat(cleared.getReason()).isEqualTo("RETURNED");
        assertThat(VIOLATIONS.all(son)).hasSize(2);
        var detected = VIOLATIONS.await(son, ViolationDetected.class);
        assertThat(detected.getViolationId()).isEqualTo(cleared.getViolationId());
        assertThat(detected.getKind()).isEqualTo("HOUSEHOLD_EXIT");
        assertThat(detected.getAccountablePlace()).isEqualTo(TOWN);
        assertThat(detected.getRuleSource()).isEqualTo("policy pack 2020-02 §4");
        assertThat(detected.getMeasuredAt()).isEqualTo(exit.getMeasuredAt());
        assertThat(VIOLATIONS.all(son).getFirst().traceparent()).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void endsTheEpisodeOfAPersonWhoseOrderIsReleased() {
        Family family = Family.of(1);
        String person = family.member(0);
        var order = leader.order(person, COMPOUND);
        family.sends(family.passes(person, Direction.OUT));
        VIOLATIONS.await(person, ViolationDetected.class);
        family.sends(family.passes(person, Direction.OUT));
        VIOLATIONS.await(person, ViolationUpdated.class, updated -> updated.getCount() == 2);

        leader.post("/v1/orders/" + order.id() + "/release", "{\"reason\": \"ISSUED_IN_ERROR\"}");

        assertThat(VIOLATIONS.await(person, ViolationCleared.class).getReason()).isEqualTo("ORDER_RELEASED");
        assertThat(ORDERS.await(person, OrderReleased.class).getReason()).isEqualTo("ISSUED_IN_ERROR");
    }

    @Test
    void letsStaffOfTheAccountableTownConfirmTheReturn() {
        Family family = Family.of(1);
        String person = family.member(0);
        leader.order(person, COMPOUND);
        family.sends(family.passes(person, Direction.OUT));
        String path = "/v1/violations/"
                + VIOLATIONS.await(person, ViolationDetected.class).getViolationId() + "/clearance";
        String body = "{\"reason\": \"met at home\"}";

        var foreign = new QuarantineClient("cadre", "130126101").post(path, body);
        var cleared = cadre.post(path, body);
        var again = cadre.post(path, body);

        assertThat(foreign.text("code")).isEqualTo("place-not-yours");
        assertThat(cleared.status()).as("%s", cleared.body()).isEqualTo(200);
        assertThat(again.text("code")).isEqualTo("violation-already-cleared");
        assertThat(VIOLATIONS.await(person, ViolationCleared.class).getReason()).isEqualTo("STAFF_CONFIRMED");
    }

    @Test
    void restrictsWhoMovesInAndFreesWhoMovesOut() {
        Family family = Family.of(2);
        String son = family.member(1);
        leader.order(family.member(0), COMPOUND);
        assertThat(causes(son)).containsExactly("CO_RESIDENT_ORDER");
        family.sends(family.passes(son, Direction.OUT));
        VIOLATIONS.await(son, ViolationDetected.class);

        family.leaves(son);

        assertThat(RESTRICTIONS.awaitRaw(son, 2).getLast().value()).isNull();
        assertThat(VIOLATIONS.await(son, ViolationCleared.class).getReason()).isEqualTo("RECTIFIED");
        family.joins(son);
        long version = RESTRICTIONS
                .await(son, RestrictionSet.class, set -> set.getVersion() > 2)
                .getVersion();
        assertThat(version).isEqualTo(3);
    }

    @Test
    void resolvesTheOtherDocumentOfAPersonUnderOrder() {
        Family family = Family.of(1);
        String person = family.member(0);
        String passport = Family.token();
        family.register(passport, null);
        awaitOrder(leader, passport);
        assertThat(causes(passport)).containsExactly("OWN_ORDER");

        family.links(person, passport);

        assertThat(causes(person)).containsExactly("OWN_ORDER");
        assertThat(RESTRICTIONS.awaitRaw(passport, 2).getLast().value()).isNull();
        family.sends(family.passes(passport, Direction.OUT));
        var detected = VIOLATIONS.await(person, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("QUARANTINE_BREACH");
        assertThat(leader.get("/v1/orders?person=" + person).body().path("items"))
                .hasSize(1);
    }

    @Test
    void showsALateExitWithoutSendingAnybodyRunning() {
        Family family = Family.of(1);
        String person = family.member(0);
        leader.order(person, COMPOUND);

        family.sends(Family.passage(person, Direction.OUT, COMPOUND, Family.now(), true));

        var detected = VIOLATIONS.await(person, ViolationDetected.class);
        assertThat(detected.getLate()).isTrue();
        assertThat(detected.getSeverity()).isEqualTo("LOW");
        assertThat(detected.getDutyDueAt()).isNull();
    }

    private static void awaitOrder(QuarantineClient leader, String person) {
        await().untilAsserted(() ->
                assertThat(leader.order(person, COMPOUND).status()).isEqualTo(201));
    }

    private static List<String> causes(String person) {
        return RESTRICTIONS.await(person, RestrictionSet.class).getCauses().stream()
                .map(RestrictionCause::getKind)
                .toList();
    }
}
