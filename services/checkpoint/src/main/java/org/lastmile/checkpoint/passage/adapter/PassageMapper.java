package org.lastmile.checkpoint.passage.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.GateEvent;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.checkpoint.passage.VehiclePassage;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.PassageRefused;
import org.lastmile.event.checkpoint.VehiclePassed;
import org.lastmile.event.checkpoint.Verdict;

/** Writes what happened at a gate as its event. Only tokens leave; documents and plates ended at the rule. */
final class PassageMapper {

    private PassageMapper() {}

    static SpecificRecord event(GateEvent happened) {
        return switch (happened) {
            case Passage passage -> recorded(passage);
            case VehiclePassage vehicle -> passed(vehicle);
            case TurnBack turnBack -> refused(turnBack);
        };
    }

    private static PassageRecorded recorded(Passage passage) {
        var origin = passage.origin();
        var circumstances = passage.circumstances();
        return PassageRecorded.newBuilder()
                .setPassageId(passage.id())
                .setPersonToken(passage.personToken())
                .setPlateToken(passage.plateToken())
                .setDeviceId(origin.deviceId())
                .setBootId(origin.bootId())
                .setSeq(origin.seq())
                .setGateId(origin.gateId())
                .setPlaceCode(origin.placeCode())
                .setDirection(Direction.valueOf(passage.direction().name()))
                .setCentiCelsius(centiCelsius(passage.temperature()))
                .setValidity(passage.temperature().validity().name())
                .setVerdict(Verdict.valueOf(passage.verdict().name()))
                .setRecheckOf(passage.recheckOf())
                .setMeasuredAt(passage.measuredAt())
                .setReceivedAt(passage.receivedAt())
                .setLate(passage.late())
                .setHoldCauses(names(circumstances.holdCauses()))
                .setVehiclePassageId(circumstances.vehiclePassageId())
                .setNoDocumentReason(circumstances.noDocumentReason())
                .setTurnBackReason(circumstances.turnBackReason())
                .build();
    }

    private static VehiclePassed passed(VehiclePassage vehicle) {
        var origin = vehicle.origin();
        return VehiclePassed.newBuilder()
                .setPassageId(vehicle.id())
                .setPlateToken(vehicle.plateToken())
                .setDeviceId(origin.deviceId())
                .setBootId(origin.bootId())
                .setSeq(origin.seq())
                .setGateId(origin.gateId())
                .setPlaceCode(origin.placeCode())
                .setDirection(vehicle.direction().name())
                .setRegistered(vehicle.people())
                .setDeclared(vehicle.declaredPeople())
                .setMeasuredAt(vehicle.measuredAt())
                .setReceivedAt(vehicle.receivedAt())
                .setLate(vehicle.late())
                .build();
    }

    private static PassageRefused refused(TurnBack turnBack) {
        var origin = turnBack.origin();
        return PassageRefused.newBuilder()
                .setPassageId(turnBack.id())
                .setPersonToken(turnBack.personToken())
                .setPlateToken(turnBack.plateToken())
                .setDeviceId(origin.deviceId())
                .setBootId(origin.bootId())
                .setSeq(origin.seq())
                .setGateId(origin.gateId())
                .setPlaceCode(origin.placeCode())
                .setDirection(turnBack.direction().name())
                .setTurnBackReason(turnBack.reason().name())
                .setOriginPlace(turnBack.from())
                .setNextPlace(turnBack.next())
                .setCentiCelsius(centiCelsius(turnBack.temperature()))
                .setMeasuredAt(turnBack.measuredAt())
                .setReceivedAt(turnBack.receivedAt())
                .setLate(turnBack.late())
                .build();
    }

    private static @Nullable Integer centiCelsius(Temperature temperature) {
        return temperature.isMeasured() ? temperature.centiCelsius() : null;
    }

    private static List<String> names(Set<HoldCause> causes) {
        if (causes.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<String>(causes.size());
        for (HoldCause cause : causes) {
            names.add(cause.name());
        }
        return names;
    }
}
