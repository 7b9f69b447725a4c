package org.lastmile.checkpoint;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.lastmile.checkpoint.compound.CompoundStories;
import org.lastmile.checkpoint.device.ClaimStories;
import org.lastmile.checkpoint.fever.FeverStories;
import org.lastmile.checkpoint.fever.PairStories;
import org.lastmile.checkpoint.gate.GateStories;
import org.lastmile.checkpoint.hold.HoldStories;
import org.lastmile.checkpoint.passage.BacklogStories;
import org.lastmile.checkpoint.passage.HostileStories;
import org.lastmile.checkpoint.passage.PassageStories;
import org.lastmile.checkpoint.passage.QuestionStories;
import org.lastmile.checkpoint.presence.PresenceStories;
import org.lastmile.checkpoint.quota.QuotaStories;
import org.lastmile.checkpoint.sequence.SequenceStories;
import org.lastmile.checkpoint.shift.ShiftStories;
import org.lastmile.checkpoint.silence.SilenceStories;
import org.lastmile.checkpoint.truthfulness.TruthStories;
import org.lastmile.checkpoint.turnback.TurnBackStories;
import org.lastmile.checkpoint.vehicle.VehicleStories;
import org.lastmile.checkpoint.violation.ClearanceStories;
import org.lastmile.checkpoint.violation.EpisodeStories;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;

/**
 * The whole service over HTTP and Kafka. Micronaut starts one context per class with its annotation; nested classes
 * share that of the class around them, so this is the one class and the tests are nested in it.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointIT implements TestPropertyProvider {

    private final Isolated corner = TestInfrastructure.forModule("checkpoint");
    private final int managementPort = RunningCheckpoint.freePort();
    private RunningCheckpoint checkpoint;

    @Override
    public Map<String, String> getProperties() {
        return RunningCheckpoint.settings(corner, managementPort);
    }

    @BeforeAll
    void open(EmbeddedServer server) {
        checkpoint = new RunningCheckpoint(corner, server, managementPort);
    }

    @Nested
    class Passages extends PassageStories {
        Passages() {
            super(checkpoint);
        }
    }

    @Nested
    class Questions extends QuestionStories {
        Questions() {
            super(checkpoint);
        }
    }

    @Nested
    class Backlogs extends BacklogStories {
        Backlogs() {
            super(checkpoint);
        }
    }

    @Nested
    class Hostile extends HostileStories {
        Hostile() {
            super(checkpoint);
        }
    }

    @Nested
    class Fevers extends FeverStories {
        Fevers() {
            super(checkpoint);
        }
    }

    @Nested
    class DevicesOfGates extends DeviceStories {
        DevicesOfGates() {
            super(checkpoint);
        }
    }

    @Nested
    class Claims extends ClaimStories {
        Claims() {
            super(checkpoint);
        }
    }

    @Nested
    class Silences extends SilenceStories {
        Silences() {
            super(checkpoint);
        }
    }

    @Nested
    class Truths extends TruthStories {
        Truths() {
            super(checkpoint);
        }
    }

    @Nested
    class Summaries extends SummaryStories {
        Summaries() {
            super(checkpoint);
        }
    }

    @Nested
    class Faults extends ReadingFaults {
        Faults() {
            super(checkpoint);
        }
    }

    @Nested
    class Holds extends HoldStories {
        Holds() {
            super(checkpoint);
        }
    }

    @Nested
    class Sequences extends SequenceStories {
        Sequences() {
            super(checkpoint);
        }
    }

    @Nested
    class Vehicles extends VehicleStories {
        Vehicles() {
            super(checkpoint);
        }
    }

    @Nested
    class TurnBacks extends TurnBackStories {
        TurnBacks() {
            super(checkpoint);
        }
    }

    @Nested
    class Pairs extends PairStories {
        Pairs() {
            super(checkpoint);
        }
    }

    @Nested
    class Episodes extends EpisodeStories {
        Episodes() {
            super(checkpoint);
        }
    }

    @Nested
    class Clearances extends ClearanceStories {
        Clearances() {
            super(checkpoint);
        }
    }

    @Nested
    class Letters extends DeadLetterStories {
        Letters() {
            super(checkpoint);
        }
    }

    @Nested
    class Described extends DescribedApi {
        Described() {
            super(checkpoint);
        }
    }

    @Nested
    class Contract extends CheckpointContract {
        Contract() {
            super(checkpoint);
        }
    }

    @Nested
    class Gates extends GateStories {
        Gates() {
            super(checkpoint);
        }
    }

    @Nested
    class Compounds extends CompoundStories {
        Compounds() {
            super(checkpoint);
        }
    }

    @Nested
    class Shifts extends ShiftStories {
        Shifts() {
            super(checkpoint);
        }
    }

    @Nested
    class Presence extends PresenceStories {
        Presence() {
            super(checkpoint);
        }
    }

    @Nested
    class Quotas extends QuotaStories {
        Quotas() {
            super(checkpoint);
        }
    }
}
