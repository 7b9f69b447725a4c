package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** What a service appends to its outbox reaches Kafka: with its row, in order, once. */
abstract class OutboxContract extends OperatorContract {

    private final Clock clock = Clock.systemUTC();

    @BeforeEach
    void makeATableOfOurOwn() {
        database().execute("create table if not exists contract_row (id uuid primary key)");
    }

    @Test
    void appendCommitsWithTheRow() {
        var events = events();
        String key = events.newKey();
        OutgoingEvent undone = events.event(key, 1);
        OutgoingEvent done = events.event(key, 2);

        assertThatThrownBy(() -> service().transaction().run(() -> {
                    ContractDatabase.insert(service().transactional(), undone.id());
                    service().outbox().append(undone);
                    throw new IllegalArgumentException("undo");
                }))
                .hasStackTraceContaining("undo");
        service().transaction().run(() -> {
            ContractDatabase.insert(service().transactional(), done.id());
            service().outbox().append(done);
        });

        assertThat(events.published(key, 1)).containsExactly(2L);
        assertThat(database().rows(undone.id())).isZero();
        assertThat(database().rows(done.id())).isOne();
    }

    @Test
    void appendOutsideATransactionFails() {
        var events = events();
        String key = events.newKey();

        assertThatThrownBy(() -> service().outbox().append(events.event(key, 1)))
                .isInstanceOf(RuntimeException.class);

        assertThat(database().count("select count(*) from outbox where aggregateid = '" + key + "'"))
                .isZero();
    }

    @Test
    void theRelayKeepsTheOrderOfEachKey() {
        var events = events();
        List<String> keys = IntStream.range(0, 5).mapToObj(i -> events.newKey()).toList();

        for (int version = 1; version <= 40; version += 2) {
            int first = version;
            service()
                    .transaction()
                    .run(() -> keys.forEach(key -> service()
                            .outbox()
                            .append(List.of(events.event(key, first), events.event(key, first + 1)))));
        }

        for (String key : keys) {
            assertThat(events.published(key, 40))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
        }
    }

    @Test
    void aKeyIsPublishedInCommitOrderAcrossAggregates() {
        var events = events();
        String key = events.newKey();
        UUID row = EventId.at(clock.instant());
        ContractDatabase.insert(service().infrastructure().directDatabase(), row);
        var versions = new AtomicLong();

        try (var writers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                writers.submit(() -> service().transaction().run(() -> {
                    ContractDatabase.insert(service().transactional(), EventId.at(clock.instant()));
                    ContractDatabase.lock(service().transactional(), row);
                    service().outbox().append(events.event(key, versions.incrementAndGet()));
                }));
            }
        }

        assertThat(events.published(key, 20))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    private ContractEvents events() {
        return new ContractEvents(probe());
    }

    final ContractDatabase database() {
        return new ContractDatabase(service().infrastructure().directDatabase());
    }

    final EventProbe probe() {
        return service().infrastructure().probe();
    }
}
