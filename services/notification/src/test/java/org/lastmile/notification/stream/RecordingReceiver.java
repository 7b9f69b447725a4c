package org.lastmile.notification.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a stream tells. */
final class RecordingReceiver implements Receiver {

    final List<String> signals = new CopyOnWriteArrayList<>();
    final List<Long> positions = new CopyOnWriteArrayList<>();

    @Override
    public void hello(long position) {
        signals.add("hello " + position);
    }

    @Override
    public void reset(long position, String reason) {
        signals.add("reset " + position + ' ' + reason);
    }

    @Override
    public void event(LogEntry entry, boolean live) {
        positions.add(entry.position());
    }

    @Override
    public void heartbeat(long position) {
        signals.add("heartbeat " + position);
    }

    @Override
    public void flush() {}
}
