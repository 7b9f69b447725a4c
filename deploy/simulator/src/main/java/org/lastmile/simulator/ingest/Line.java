package org.lastmile.simulator.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, with one request under way at a time; what is not taken is sent again, unchanged, and so is what was
 * under way when the connection broke.
 */
@Sharable
final class Line extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final byte[] ACCEPTED = "\"ACCEPTED\"".getBytes(US_ASCII);
    private static final long AGAIN_MS = 500;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final int UNAVAILABLE = 503;

    private final Tally tally;
    private final Runnable whenFree;
    private final Runnable whenBroken;
    private @Nullable Sent underWay;
    private boolean resting;
    private long writtenAt;
    private @Nullable Channel channel;

    /** A request on its way, kept until it is answered. */
    record Sent(ByteBuf request, int readings, long due) {}

    /**
     * @param whenFree called when the request under way has its answer
     * @param whenBroken called when the connection has ended, however it did
     */
    Line(Tally tally, Runnable whenFree, Runnable whenBroken) {
        this.tally = tally;
        this.whenFree = whenFree;
        this.whenBroken = whenBroken;
    }

    void send(Sent request) {
        underWay = request;
        write(request);
    }

    /** A connection that is cut sends what was under way on the next one. */
    private void write(Sent request) {
        if (channel != null && channel.isActive()) {
            writtenAt = System.nanoTime();
            channel.writeAndFlush(request.request().retainedDuplicate());
        }
    }

    /** Gives up a connection on which nothing has come for too long. */
    void look() {
        if (underWay != null
                && !resting
                && channel != null
                && channel.isActive()
                && System.nanoTime() - writtenAt > PATIENCE) {
            tally.hung++;
            channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        if (underWay != null && !resting) {
            tally.resent += underWay.readings();
            write(underWay);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        Sent sent = underWay;
        if (sent == null || resting) {
            return;
        }
        int status = answer.status().code();
        if (status == 429 || status >= 500) {
            tally.faults += status >= 500 && status != UNAVAILABLE ? 1 : 0;
            tally.resent += sent.readings();
            resting = true;
            context.executor().schedule(() -> again(sent), AGAIN_MS, TimeUnit.MILLISECONDS);
            return;
        }
        int accepted = status == 200 ? accepted(answer.content()) : 0;
        tally.accepted(accepted);
        tally.refused += sent.readings() - accepted;
        tally.answered(sent.due());
        sent.request().release();
        underWay = null;
        whenFree.run();
    }

    private void again(Sent sent) {
        resting = false;
        write(sent);
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
        whenBroken.run();
    }
}
