package org.lastmile.checkpoint.passage.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;

/** Writes a passage as its event. Only tokens leave; documents and plates ended at the rule. */
final class PassageMapper {

    private PassageMapper() {}

    static PassageRecorded event(Passage passage) {
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
                .setCentiCelsius(passage.temperature().centiCelsius())
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
