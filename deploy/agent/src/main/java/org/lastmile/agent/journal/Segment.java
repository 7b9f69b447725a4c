package org.lastmile.agent.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One file of the journal. Readings are only ever added at its end; an answer overwrites its reading.
 *
 * <p>No {@link FileChannel} here: an interrupted thread would close it for all others.
 */
final class Segment {

    private final Path path;
    private final RandomAccessFile file;
    private long end;
    private int waiting;
    private int damaged;

    private Segment(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** A new, empty file that is there after a loss of power too. */
    static Segment create(Path path) throws IOException {
        Files.deleteIfExists(path);
        var segment = new Segment(path);
        OwnerOnly.apply(path);
        try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; NTFS journals the new name itself
        }
        return segment;
    }

    /** Opens a file of an earlier run, cuts off what was being written when it ended, and says what waits. */
    static Segment open(Path path, List<Entry> found) throws IOException {
        var segment = new Segment(path);
        segment.scan(found);
        return segment;
    }

    private void scan(List<Entry> found) throws IOException {
        long size = file.length();
        var header = new byte[Frame.HEADER];
        while (size - end >= Frame.HEADER) {
            file.seek(end);
            file.readFully(header);
            var fields = ByteBuffer.wrap(header);
            int length = fields.getInt();
            int checksum = fields.getInt();
            byte state = fields.get();
            long next = end + Frame.HEADER + length;
            if (length < 1 || length > Frame.LONGEST || next > size) {
                break;
            }
            if (state != Frame.ANSWERED) {
                var entry = new Entry(this, end, length, state == Frame.WAITING_CLOCK_UNSET);
                boolean sound = state == Frame.WAITING || state == Frame.WAITING_CLOCK_UNSET;
                if (sound && Frame.checksum(read(entry)) == checksum) {
                    found.add(entry);
                    waiting++;
                } else if (next == size) {
                    break;
                } else {
                    damaged++;
                }
            }
            end = next;
        }
        if (end < size) {
            file.setLength(end);
            file.getFD().sync();
        }
    }

    /** Writes all readings and returns when they are on the disk; either all of them or none. */
    List<Entry> append(List<byte[]> readings, boolean clockUnset) throws IOException {
        int size = readings.stream()
                .mapToInt(reading -> Frame.HEADER + reading.length)
                .sum();
        var buffer = ByteBuffer.allocate(size);
        var entries = new ArrayList<Entry>(readings.size());
        for (byte[] reading : readings) {
            entries.add(new Entry(this, end + buffer.position(), reading.length, clockUnset));
            Frame.put(buffer, reading, clockUnset);
        }
        try {
            file.seek(end);
            file.write(buffer.array());
            file.getFD().sync();
        } catch (IOException full) {
            file.setLength(end);
            throw full;
        }
        end += size;
        waiting += entries.size();
        return entries;
    }

    byte[] read(Entry entry) throws IOException {
        var reading = new byte[entry.length()];
        file.seek(entry.at() + Frame.HEADER);
        file.readFully(reading);
        return reading;
    }

    /**
     * Overwrites readings that were answered. The state comes first: half an overwritten reading is never taken for one
     * that waits.
     */
    void erase(Collection<Entry> answered) throws IOException {
        waiting -= answered.size();
        for (Entry entry : answered) {
            file.seek(entry.at() + Frame.STATE_AT);
            file.write(Frame.ANSWERED);
        }
        file.getFD().sync();
        for (Entry entry : answered) {
            file.seek(entry.at() + Frame.HEADER);
            file.write(new byte[entry.length()]);
        }
        file.getFD().sync();
    }

    /** Begins anew. What it held is overwritten, so nothing comes back if the power goes before this is on the disk. */
    void empty() throws IOException {
        end = 0;
        file.setLength(0);
    }

    void delete() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }

    void close() throws IOException {
        file.close();
    }

    long size() {
        return end;
    }

    int waiting() {
        return waiting;
    }

    int damaged() {
        return damaged;
    }
}
