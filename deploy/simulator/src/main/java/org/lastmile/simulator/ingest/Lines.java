package org.lastmile.simulator.ingest;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends the requests of devices when they are due, over so many connections, all on one thread. A connection that
 * breaks is made again.
 */
final class Lines implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final long AGAIN_MS = 250;

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop loop = (EventLoop) group.next();
    private final List<Line> lines = new ArrayList<>();
    private final ArrayDeque<Line> free = new ArrayDeque<>();
    private final List<DeviceScript> devices;
    private final Tally tally;
    private final int readingsARequest;
    private final Duration age;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean closed;
    private long start;
    private double gap;
    private long requests;
    private long begun;

    Lines(List<DeviceScript> devices, int readingsARequest, Duration age, Tally tally) {
        this.devices = devices;
        this.readingsARequest = readingsARequest;
        this.age = age;
        this.tally = tally;
    }

    void connect(URI checkpoint, int connections) throws InterruptedException {
        for (int i = 0; i < connections; i++) {
            var index = lines.size();
            var line = new Line(tally, () -> freed(lines.get(index)), () -> rejoin(checkpoint, lines.get(index)));
            lines.add(line);
            join(checkpoint, line).sync();
            free.add(line);
        }
    }

    private ChannelFuture join(URI checkpoint, Line line) {
        var pipeline = new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel opened) {
                opened.pipeline()
                        .addLast(new HttpResponseDecoder())
                        .addLast(new HttpObjectAggregator(LARGEST_ANSWER))
                        .addLast(line);
            }
        };
        return new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .handler(pipeline)
                .connect(checkpoint.getHost(), checkpoint.getPort());
    }

    private void rejoin(URI checkpoint, Line line) {
        if (closed) {
            return;
        }
        loop.schedule(
                () -> join(checkpoint, line).addListener(joined -> {
                    if (!joined.isSuccess()) {
                        rejoin(checkpoint, line);
                    }
                }),
                AGAIN_MS,
                TimeUnit.MILLISECONDS);
    }

    /** Completes when every request of the run has its answer. */
    CompletableFuture<Void> run(double requestsASecond, long requestsInAll) {
        start = System.nanoTime() + 100_000_000L;
        gap = 1e9 / requestsASecond;
        requests = requestsInAll;
        loop.scheduleAtFixedRate(this::sendDue, 100, 1, TimeUnit.MILLISECONDS);
        loop.scheduleAtFixedRate(() -> lines.forEach(Line::look), 1, 1, TimeUnit.SECONDS);
        return done;
    }

    /** Begins no request that is not due by now. */
    void finish() {
        loop.execute(() -> {
            requests = Math.min(requests, Math.max(begun, (long) ((System.nanoTime() - start) / gap)));
            endIfAnswered();
        });
    }

    private void freed(Line line) {
        free.add(line);
        sendDue();
        endIfAnswered();
    }

    private void endIfAnswered() {
        if (begun == requests && free.size() == lines.size()) {
            done.complete(null);
        }
    }

    private void sendDue() {
        long now = System.nanoTime();
        while (begun < requests && !free.isEmpty()) {
            long due = start + (long) (begun * gap);
            if (due > now) {
                return;
            }
            DeviceScript device = devices.get((int) (begun % devices.size()));
            begun++;
            free.remove().send(new Line.Sent(device.request(readingsARequest, age), readingsARequest, due));
        }
    }

    @Override
    public void close() {
        closed = true;
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
