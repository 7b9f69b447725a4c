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

/** The promises that every service keeps. */
abstract class CheckpointContract extends PlatformContract {

    private final RunningCheckpoint checkpoint;

    CheckpointContract(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    protected ServiceUnderTest service() {
        var context = checkpoint.context;
        TransactionOperations<?> transactions = context.getBean(TransactionOperations.class);
        var requests = new Requests(
                Request.get("/v1/gates/none", checkpoint.ops()),
                Request.post("/v1/gates", "{}", checkpoint.ops()),
                Request.get("/v1/gates/" + RunningCheckpoint.GATE, checkpoint.ops()),
                "gate");
        var inbound = new Inbound(
                "checkpoint.passages",
                "checkpoint.passages",
                () -> "contract-" + UUID.randomUUID(),
                CheckpointContract::passage,
                this::effects);
        return new ServiceUnderTest(
                checkpoint.corner,
                context.getBean(Outbox.class),
                context.getBean(DataSource.class),
                work -> transactions.executeWrite(status -> {
                    work.run();
                    return work;
                }),
                checkpoint.http,
                checkpoint.management,
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

    private long effects(String key) {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
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
