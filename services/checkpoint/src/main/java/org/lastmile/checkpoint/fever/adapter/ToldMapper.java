package org.lastmile.checkpoint.fever.adapter;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.checkpoint.passage.TurnBackReason;
import org.lastmile.checkpoint.passage.VehiclePassage;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.PassageRefused;
import org.lastmile.event.checkpoint.VehiclePassed;

/** Reads back what this service told of its gates. */
final class ToldMapper {

    private ToldMapper() {}

    static Passage passage(PassageRecorded told, @Nullable String key, @Nullable String trace) {
        return new Passage(
                told.getPassageId(),
                told.getPersonToken(),
                told.getPlateToken(),
                key == null ? told.getDeviceId() : key,
                new Passage.Origin(
                        told.getDeviceId(), told.getBootId(), told.getSeq(), told.getGateId(), told.getPlaceCode()),
                Direction.valueOf(told.getDirection().name()),
                temperature(told.getCentiCelsius()),
                Verdict.valueOf(told.getVerdict().name()),
                told.getRecheckOf(),
                told.getMeasuredAt(),
                told.getReceivedAt(),
                told.getLate(),
                trace,
                circumstances(told));
    }

    static VehiclePassage vehicle(VehiclePassed told, @Nullable String trace) {
        return new VehiclePassage(
                told.getPassageId(),
                told.getPlateToken(),
                new Passage.Origin(
                        told.getDeviceId(), told.getBootId(), told.getSeq(), told.getGateId(), told.getPlaceCode()),
                Direction.valueOf(told.getDirection()),
                told.getRegistered(),
                told.getDeclared(),
                told.getMeasuredAt(),
                told.getReceivedAt(),
                told.getLate(),
                trace);
    }

    static TurnBack turnBack(PassageRefused told, @Nullable String key, @Nullable String trace) {
        return new TurnBack(
                told.getPassageId(),
                told.getPersonToken(),
                told.getPlateToken(),
                key == null ? told.getDeviceId() : key,
                new Passage.Origin(
                        told.getDeviceId(), told.getBootId(), told.getSeq(), told.getGateId(), told.getPlaceCode()),
                Direction.valueOf(told.getDirection()),
                TurnBackReason.valueOf(told.getTurnBackReason()),
                told.getOriginPlace(),
                told.getNextPlace(),
                temperature(told.getCentiCelsius()),
                told.getMeasuredAt(),
                told.getReceivedAt(),
                told.getLate(),
                trace);
    }

    private static Temperature temperature(@Nullable Integer centiCelsius) {
        return centiCelsius == null ? Temperature.NOT_MEASURED : new Temperature(centiCelsius);
    }

    private static Passage.Circumstances circumstances(PassageRecorded told) {
        if (told.getHoldCauses().isEmpty()
                && told.getVehiclePassageId() == null
                && told.getNoDocumentReason() == null
                && told.getTurnBackReason() == null) {
            return Passage.Circumstances.NONE;
        }
        Set<HoldCause> causes = EnumSet.noneOf(HoldCause.class);
        told.getHoldCauses().forEach(cause -> causes.add(HoldCause.valueOf(cause)));
        return new Passage.Circumstances(
                causes, told.getVehiclePassageId(), told.getNoDocumentReason(), told.getTurnBackReason());
    }
}
