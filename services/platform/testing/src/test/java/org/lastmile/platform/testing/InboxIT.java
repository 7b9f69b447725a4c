package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.Inbox;

/** How long an inbox remembers. */
class InboxIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("inbox");

    private final ContractDatabase database = new ContractDatabase(CORNER.directDatabase());

    @BeforeEach
    void migrate() {
        new PlainService(CORNER).migrate();
    }

    @Test
    void forgetsAWeekAfterKafkaHas() {
        remember("quarantine.passages", 34);
        remember("quarantine.passages", 36);
        remember("checkpoint.passages", 36);
        remember("notification.violations", 4000);

        assertThat(new Inbox(CORNER.directDatabase()).purge()).isEqualTo(2);

        assertThat(database.count("select count(*) from inbox where consumer = 'quarantine.passages'"))
                .isOne();
        assertThat(database.count("select count(*) from inbox where consumer = 'notification.violations'"))
                .isOne();
    }

    private void remember(String consumer, int daysAgo) {
        database.execute(
                "insert into inbox (consumer, event_id, received_at) values ('%s', '%s', now() - interval '%d days')"
                        .formatted(consumer, UUID.randomUUID(), daysAgo));
    }
}
