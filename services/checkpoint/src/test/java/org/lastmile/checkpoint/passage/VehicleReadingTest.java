package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a vehicle with people in it tells. */
class VehicleReadingTest extends AtOneGate {

    @Test
    void aVehicleTellsItselfAndEveryoneInIt() {
        var outcome = accepted(vehicle(1, passenger(shown("E1111111"), "36.5"), passenger(shown("E2222222"), "37.9")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.RECHECK);
        assertThat(outcome.passengers()).containsExactly(Verdict.PASS, Verdict.RECHECK);
        var vehicle = (VehiclePassage) told.getFirst();
        assertThat(vehicle.people()).isEqualTo(3);
        assertThat(vehicle.key()).isEqualTo(key.plateToken("冀A12345"));
        assertThat(told.subList(1, 4))
                .allSatisfy(
                        event -> assertThat(((Passage) event).circumstances().vehiclePassageId())
                                .isEqualTo(vehicle.id()))
                .extracting(GateEvent::key)
                .containsExactly(token("E1234567"), token("E1111111"), token("E2222222"));
        assertThat(told).extracting(GateEvent::id).doesNotHaveDuplicates();
        assertThat(told.subList(1, 4))
                .extracting(event -> ((Passage) event).isPassenger())
                .containsExactly(false, true, true);
    }

    @Test
    void aResentVehicleIsTheSameEvents() {
        accepted(vehicle(1, passenger(shown("E1111111"), "36.5")));
        List<UUID> first = told.stream().map(GateEvent::id).toList();
        told.clear();

        accepted(vehicle(1, passenger(shown("E1111111"), "36.5")));

        assertThat(told).extracting(GateEvent::id).isEqualTo(first);
    }

    @Test
    void whoIsNotMeasuredInAVehiclePassesUnlessHeld() {
        order("E2222222");

        var outcome = accepted(vehicle(1, passenger(shown("E1111111"), null), passenger(shown("E2222222"), null)));

        assertThat(outcome.passengers()).containsExactly(Verdict.PASS, Verdict.HOLD);
        assertThat(outcome.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(((Passage) told.getLast()).temperature().validity()).isEqualTo(Validity.NOT_MEASURED);
    }

    @Test
    void anAnonymousPassengerIsKeptUnderThePlate() {
        accepted(vehicle(1, passenger(new Shown(null, null, "CHILD"), "36.5")));

        var child = (Passage) told.getLast();
        assertThat(child.key()).isEqualTo(key.plateToken("冀A12345"));
        assertThat(child.circumstances().noDocumentReason()).isEqualTo("CHILD");
    }

    @Test
    void aFaultOfOnePassengerTellsNothingOfTheVehicle() {
        var rejected = rejected(vehicle(1, passenger(PASSPORT, "36.5"), passenger(CARD, "36.5")));

        assertThat(rejected.code()).isEqualTo("card-unknown");
        assertThat(rejected.detail()).startsWith("passengers[1]: ").doesNotContain("CARD-0001");
        assertThat(told).isEmpty();
    }
}
