package org.lastmile.simulator.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, with one request under way at a time; what is not taken is sent again, unchanged. */
final class Line extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final byte[] ACCEPTED = "\"ACCEPTED\"".getBytes(US_ASCII);
    private static final long AGAIN_MS = 500;

    private final Tally tally;
    private final Runnable whenFree;
    private @Nullable Sent underWay;

    @Nullable
    Channel channel;

    /** A request on its way, kept until it is answered. */
    record Sent(ByteBuf request, int readings, long due) {}

    Line(Tally tally, Runnable whenFree) {
        this.tally = tally;
        this.whenFree = whenFree;
    }

    boolean isFree() {
        return underWay == null && channel != null && channel.isActive();
    }

    void send(Sent request) {
        underWay = request;
        write(request);
    }

    private void write(Sent request) {
        if (channel != null) {
            channel.writeAndFlush(request.request().retainedDuplicate());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        Sent sent = underWay;
        if (sent == null) {
            return;
        }
        int status = answer.status().code();
        if (status == 429 || status >= 500) {
            tally.resent += sent.readings();
            context.executor().schedule(() -> write(sent), AGAIN_MS, TimeUnit.MILLISECONDS);
            return;
        }
        int accepted = status == 200 ? accepted(answer.content()) : 0;
        tally.accepted += accepted;
        tally.refused += sent.readings() - accepted;
        tally.answered(sent.due());
        sent.request().release();
        underWay = null;
        whenFree.run();
    }

    private static int accepted(ByteBuf body) {
        int count = 0;
        int from = body.readerIndex();
        byte[] bytes = new byte[body.readableBytes()];
        body.getBytes(from, bytes);
        for (int i = 0; i <= bytes.length - ACCEPTED.length; i++) {
            if (bytes[i] == '"' && bytes[i + 1] == 'A' && bytes[i + 9] == '"') {
                count++;
                i += ACCEPTED.length;
            }
        }
        return count;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        tally.broken++;
    }
}
