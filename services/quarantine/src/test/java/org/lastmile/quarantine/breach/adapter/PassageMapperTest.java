package org.lastmile.quarantine.breach.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.lastmile.quarantine.breach.Direction;

class PassageMapperTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"IN, , IN", "OUT, , OUT", "IN, NOT_RESIDENT, OUT", "OUT, NOT_RESIDENT, OUT"})
    void whoWasTurnedBackIsOutsideWhicheverWayItWasTried(
            String tried, @Nullable String turnBackReason, Direction seen) {
        var passages = PassageMapper.passages(List.of(received(tried, turnBackReason)));

        assertThat(passages)
                .singleElement()
                .satisfies(passage -> assertThat(passage.direction()).isEqualTo(seen));
    }

    private static ReceivedEvent received(String direction, @Nullable String turnBackReason) {
        var id = new UUID(0, 1);
        var recorded = PassageRecorded.newBuilder()
                .setPassageId(id)
                .setPersonToken("P".repeat(43))
                .setDeviceId("device")
                .setBootId("boot")
                .setSeq(1L)
                .setGateId("gate")
                .setPlaceCode("130126100201")
                .setDirection(org.lastmile.event.checkpoint.Direction.valueOf(direction))
                .setValidity("NOT_MEASURED")
                .setVerdict(Verdict.HOLD)
                .setMeasuredAt(NOON)
                .setReceivedAt(NOON)
                .setLate(false)
                .setTurnBackReason(turnBackReason)
                .build();
        var envelope = new EventEnvelope(id, PassageRecorded.class.getName(), "/checkpoint", NOON, null, null);
        return new ReceivedEvent(envelope, "checkpoint.passages", "P".repeat(43), recorded);
    }
}
