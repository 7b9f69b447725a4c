package org.lastmile.checkpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestGuardTest {

    private final AtomicLong coming = new AtomicLong();
    private final EmbeddedChannel channel = channel();

    @Test
    void closesAConnectionWhoseRequestNeverEnds() {
        begin(channel);
        for (int second = 0; second < 29; second++) {
            body(channel, 1);
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
        }
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();

        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
        assertThat(coming).hasValue(0);
    }

    @Test
    void closesAConnectionThatNeverAsks() {
        channel.advanceTimeBy(30, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesAConnectionOpenBetweenRequests() {
        begin(channel);
        end(channel);
        channel.advanceTimeBy(60, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isTrue();
        assertThat(coming).hasValue(0);
    }

    @Test
    void givesBackWhatAClientThatVanishedHadSent() {
        begin(channel);
        body(channel, 60);

        channel.close();

        assertThat(coming).hasValue(0);
    }

    @Test
    void refusesWhatIsTooMuchForAllConnectionsTogether() {
        var other = channel();
        begin(channel);
        begin(other);
        body(channel, 60);

        body(other, 60);

        HttpResponse answer = other.readOutbound();
        assertThat(answer.status().code()).isEqualTo(503);
        assertThat(answer.headers().get("Retry-After")).isEqualTo("1");
        assertThat(other.isOpen()).isFalse();
        assertThat(coming).hasValue(60);
    }

    private EmbeddedChannel channel() {
        var embedded = new EmbeddedChannel(new RequestGuard(coming, 100, Duration.ofSeconds(30)));
        embedded.freezeTime();
        return embedded;
    }

    private static void begin(EmbeddedChannel channel) {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/readings"));
    }

    private static void body(EmbeddedChannel channel, int bytes) {
        channel.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes])));
    }

    private static void end(EmbeddedChannel channel) {
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    }
}
