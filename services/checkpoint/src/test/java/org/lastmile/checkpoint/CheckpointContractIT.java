package org.lastmile.checkpoint;

import io.micronaut.transaction.TransactionOperations;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.testing.PlatformContract;
import org.lastmile.platform.testing.ServiceUnderTest;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;
import org.lastmile.platform.testing.ServiceUnderTest.Requests;

class CheckpointContractIT extends PlatformContract {

    private static final RunningCheckpoint CHECKPOINT = RunningCheckpoint.get();

    @Override
    protected ServiceUnderTest service() {
        var context = CHECKPOINT.context;
        TransactionOperations<?> transactions = context.getBean(TransactionOperations.class);
        var requests = new Requests(
                Request.get("/v1/gates/none", CHECKPOINT.ops()),
                Request.post("/v1/gates", "{}", CHECKPOINT.ops()),
                Request.get("/v1/gates/" + RunningCheckpoint.GATE, CHECKPOINT.ops()),
                "gate");
        var inbound = new Inbound(
                "checkpoint.passages",
                "checkpoint-passages",
                () -> "contract-" + UUID.randomUUID(),
                CheckpointContractIT::passage,
                CheckpointContractIT::effects);
        return new ServiceUnderTest(
                CHECKPOINT.corner,
                context.getBean(Outbox.class),
                context.getBean(DataSource.class),
                work -> transactions.executeWrite(status -> {
                    work.run();
                    return work;
                }),
                CHECKPOINT.http,
                CHECKPOINT.management,
                requests,
                inbound,
                false);
    }

    private static SpecificRecord passage(String key) {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        return PassageRecorded.newBuilder()
                .setPassageId(UUID.randomUUID())
                .setDeviceId(key)
                .setBootId("contract")
                .setSeq(1)
                .setGateId(RunningCheckpoint.GATE)
                .setPlaceCode(RunningCheckpoint.VILLAGE)
                .setDirection(Direction.IN)
                .setCentiCelsius(3660)
                .setValidity("VALID")
                .setVerdict(Verdict.PASS)
                .setMeasuredAt(now)
                .setReceivedAt(now)
                .setLate(false)
                .build();
    }

    private static long effects(String key) {
        try (var connection = CHECKPOINT.corner.directDatabase().getConnection();
                var statement = connection.prepareStatement("select count(*) from passage where device_id = ?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
