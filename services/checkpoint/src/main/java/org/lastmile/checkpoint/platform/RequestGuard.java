package org.lastmile.checkpoint.platform;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Guards the memory of the process on one connection: a request must be complete in time, and all requests that are
 * still coming in may hold only so many bytes together. A connection that breaks either is closed; what it sent was
 * never taken.
 */
final class RequestGuard extends ChannelDuplexHandler {

    private final AtomicLong coming;
    private final long most;
    private final Duration within;
    private long mine;
    private boolean refused;
    private @Nullable ScheduledFuture<?> end;

    /**
     * @param coming bytes of all requests that are still coming in
     * @param most how many there may be
     * @param within how long a request may take to come in
     */
    RequestGuard(AtomicLong coming, long most, Duration within) {
        this.coming = coming;
        this.most = most;
        this.within = within;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        await(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            await(context);
        }
        if (message instanceof LastHttpContent) {
            complete();
        } else if (message instanceof HttpContent content) {
            mine += content.content().readableBytes();
            if (coming.addAndGet(content.content().readableBytes()) > most) {
                ReferenceCountUtil.release(message);
                refuse(context);
                return;
            }
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        complete();
        super.channelInactive(context);
    }

    private void await(ChannelHandlerContext context) {
        complete();
        end = context.executor().schedule(() -> context.close(), within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void complete() {
        coming.addAndGet(-mine);
        mine = 0;
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    private void refuse(ChannelHandlerContext context) {
        refused = true;
        var busy = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, Unpooled.EMPTY_BUFFER);
        busy.headers().set(HttpHeaderNames.RETRY_AFTER, "1").set(HttpHeaderNames.CONTENT_LENGTH, "0");
        context.writeAndFlush(busy).addListener(ChannelFutureListener.CLOSE);
    }
}
