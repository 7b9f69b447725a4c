package org.lastmile.checkpoint.platform;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Puts a {@link RequestGuard} on every connection. */
@Singleton
final class RequestGuards implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final AtomicLong coming = new AtomicLong();

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Unbound());
        return event.getBean();
    }

    private final class Unbound implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Bound(channel) : this;
        }
    }

    private final class Bound implements NettyServerCustomizer {

        private final Channel channel;

        Bound(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            var guard = new RequestGuard(coming, MOST_BYTES, WITHIN);
            channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "request-guard", guard);
        }
    }
}
