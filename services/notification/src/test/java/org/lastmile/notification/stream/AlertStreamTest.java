package org.lastmile.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.stream.StreamFixtures.entries;
import static org.lastmile.notification.stream.StreamFixtures.entry;
import static org.lastmile.notification.stream.StreamFixtures.everything;
import static org.lastmile.notification.stream.StreamFixtures.everythingOf;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertStreamTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration HEARTBEAT = Duration.ofMillis(200);

    private final AlertLog log = new AlertLog(100);
    private final InMemoryHistory history = new InMemoryHistory();
    private final AlertStream stream = new AlertStream(log, history, CLOCK, HEARTBEAT);
    private final RecordingReceiver receiver = new RecordingReceiver();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endAll() {
        log.close();
        threads.close();
    }

    /**
     * Every receiver resumes somewhere in the past while a writer goes on: each position once, in order, none missing.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void skipsNothingAndRepeatsNothingWhileTheWriterGoesOn(long seed) {
        var random = new Random(seed);
        long last = 3000;
        publish(0, 500);
        var receivers = new RecordingReceiver[20];
        long[] starts = new long[receivers.length];
        for (int i = 0; i < receivers.length; i++) {
            receivers[i] = new RecordingReceiver();
            starts[i] = random.nextLong(-1, 500);
        }

        var writer = threads.submit(() -> publish(501, last));
        var runs = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < receivers.length; i++) {
            runs.add(open(Long.toString(starts[i]), receivers[i]));
        }

        Awaitility.await().untilAsserted(() -> assertThat(writer).isDone());
        for (int i = 0; i < receivers.length; i++) {
            var expected = LongStream.rangeClosed(starts[i] + 1, last).boxed().toList();
            var seen = receivers[i].positions;
            var run = runs.get(i);
            // one that the writer outran was ended: what it got is the beginning, without a hole
            Awaitility.await()
                    .untilAsserted(() -> assertThat(run.isDone() ? expected.subList(0, seen.size()) : expected)
                            .isEqualTo(seen));
        }
        assertThat(history.readings).isPositive();
    }

    @Test
    void resumesFromMemoryWithoutAskingTheHistory() {
        publish(0, 9);

        open("4", receiver);

        Awaitility.await().untilAsserted(() -> assertThat(receiver.positions).containsExactly(5L, 6L, 7L, 8L, 9L));
        assertThat(history.readings).isZero();
    }

    @Test
    void tellsOnlyWhatComesAfterAFirstConnect() {
        publish(0, 9);
        open(null, receiver);
        Awaitility.await().untilAsserted(() -> assertThat(receiver.signals).contains("hello 9"));

        publish(10, 11);

        Awaitility.await().untilAsserted(() -> assertThat(receiver.positions).containsExactly(10L, 11L));
    }

    @Test
    void resetsOnceAndGoesOnWhenTheIdIsUnknown() {
        publish(0, 9);
        open("77", receiver);
        Awaitility.await().untilAsserted(() -> assertThat(receiver.signals).contains("reset 9 id-unknown"));

        publish(10, 10);

        Awaitility.await().untilAsserted(() -> assertThat(receiver.positions).containsExactly(10L));
        assertThat(receiver.signals)
                .filteredOn(signal -> signal.startsWith("reset"))
                .hasSize(1);
    }

    @Test
    void knowsAnIdThatAnotherInstanceGaveBeforeThisOneHasReadIt() {
        publish(0, 9);
        history.append(entry(10));

        var start = stream.start("10");

        assertThat(start).isEqualTo(new StreamStart.After(10));
    }

    @Test
    void tellsNothingFromOutsideThePlaceButMovesTheIdOn() {
        var run = open(null, receiver, everythingOf("110101"), CLOCK.instant().plusSeconds(60));

        publish(0, 3);

        Awaitility.await().untilAsserted(() -> assertThat(receiver.signals).contains("heartbeat 3"));
        assertThat(receiver.positions).isEmpty();
        assertThat(run).isNotDone();
    }

    @Test
    void waitsBehindARecordThatIsNoEvent() {
        var looks = new AtomicInteger();
        var counting = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                looks.incrementAndGet();
                return CLOCK.instant();
            }
        };
        var counted = new AlertStream(log, history, counting, HEARTBEAT);
        threads.submit(() -> {
            counted.run(
                    new StreamStart.Fresh(),
                    () -> Optional.of(everything()),
                    CLOCK.instant().plusSeconds(60),
                    receiver);
            return true;
        });
        Awaitility.await().untilAsserted(() -> assertThat(receiver.signals).isNotEmpty());

        log.append(List.of(), 5);

        Awaitility.await().untilAsserted(() -> assertThat(receiver.signals).contains("heartbeat 5"));
        assertThat(looks).hasValueLessThan(200);
    }

    @Test
    void endsWhenTheTokenExpires() {
        var run = open(null, receiver, everything(), CLOCK.instant().plusMillis(300));

        Awaitility.await().untilAsserted(() -> assertThat(run).isDone());
    }

    @Test
    void endsWhenItsSubscriptionHasGone() {
        var run = threads.submit(() -> {
            stream.run(new StreamStart.Fresh(), Optional::empty, Instant.MAX, receiver);
            return true;
        });

        Awaitility.await().untilAsserted(() -> assertThat(run).isDone());
    }

    private void publish(long from, long to) {
        for (LogEntry entry : entries(from, to)) {
            history.append(entry);
            log.append(List.of(entry), entry.position());
            if (entry.position() % 10 == 0) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private Future<Boolean> open(@Nullable String lastEventId, Receiver to) {
        return open(lastEventId, to, everything(), CLOCK.instant().plusSeconds(60));
    }

    private Future<Boolean> open(@Nullable String lastEventId, Receiver to, StreamFilter filter, Instant until) {
        StreamStart start = stream.start(lastEventId);
        return threads.submit(() -> run(start, to, filter, until));
    }

    private boolean run(StreamStart start, Receiver to, StreamFilter filter, Instant until)
            throws IOException, InterruptedException {
        stream.run(start, () -> Optional.of(filter), until, to);
        return true;
    }
}
