package org.lastmile.agent.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps each reading from its acceptance to the server's answer.
 *
 * <p>Invariants: what {@link #append} returned is on the disk; a boot id and a sequence are never given twice; what was
 * answered is overwritten before {@link #answered} returns, and its file is deleted with the last reading in it.
 */
public final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEGMENT = 1 << 20;

    private final Path folder;
    private final String bootId;
    private final long limit;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Entry> left = new ArrayList<>();
    private int damaged;
    private long number;
    private long seq;

    /**
     * Opens the journal in this folder, which is made if need be. Whoever opens it is alone: see the agent's lock.
     *
     * @param bootId never used before in this folder
     * @param limit bytes the journal may take on the disk
     * @throws UncheckedIOException when the folder cannot be used
     */
    public Journal(Path folder, String bootId, long limit) {
        this.folder = folder;
        this.bootId = bootId;
        this.limit = limit;
        try {
            OwnerOnly.folder(folder);
            open();
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal in %s cannot be opened".formatted(folder), failure);
        }
    }

    private void open() throws IOException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches("[0-9]{12}\\.journal"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            var segment = Segment.open(file, left);
            number = Long.parseLong(file.getFileName().toString().substring(0, 12));
            damaged += segment.damaged();
            segments.add(segment);
        }
        dropAnswered();
    }

    /** Readings of earlier runs that still wait, in the order in which they were taken. */
    public synchronized List<Entry> left() {
        return List.copyOf(left);
    }

    /** Readings of earlier runs that the disk has spoiled. */
    public synchronized int damaged() {
        return damaged;
    }

    /** How many readings wait. */
    public synchronized int waiting() {
        return segments.stream().mapToInt(Segment::waiting).sum();
    }

    /**
     * Keeps readings; each gets its boot id and sequence. All are on the disk when this returns, or none is taken.
     *
     * @param clockUnset whether the server has not told the time yet
     * @throws JournalFull when they cannot be kept
     */
    public synchronized List<Entry> append(List<ObjectNode> readings, boolean clockUnset) {
        var written = new ArrayList<byte[]>(readings.size());
        long next = seq;
        long size = 0;
        for (ObjectNode reading : readings) {
            byte[] bytes = bytes(reading.put("bootId", bootId).put("seq", ++next));
            size += bytes.length + Frame.HEADER;
            written.add(bytes);
        }
        if (segments.stream().mapToLong(Segment::size).sum() + size > limit) {
            throw new JournalFull(
                    "%d readings wait for the server and fill the space they may take".formatted(waiting()));
        }
        try {
            var entries = current().append(written, clockUnset);
            seq = next;
            return entries;
        } catch (IOException failure) {
            throw new JournalFull("the disk does not take it: " + failure.getMessage(), failure);
        }
    }

    private Segment current() throws IOException {
        if (segments.isEmpty() || segments.getLast().size() >= SEGMENT) {
            number++;
            segments.add(Segment.create(folder.resolve("%012d.journal".formatted(number))));
        }
        return segments.getLast();
    }

    /** What a waiting reading says, in JSON. */
    public synchronized byte[] read(Entry entry) {
        try {
            return entry.segment().read(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException("a kept reading cannot be read", failure);
        }
    }

    /** The server has answered these: they are overwritten. */
    public synchronized void answered(Collection<Entry> entries) {
        Map<Segment, List<Entry>> bySegment = new HashMap<>();
        entries.forEach(entry -> bySegment
                .computeIfAbsent(entry.segment(), segment -> new ArrayList<>())
                .add(entry));
        try {
            for (var part : bySegment.entrySet()) {
                part.getKey().erase(part.getValue());
            }
            dropAnswered();
        } catch (IOException failure) {
            throw new UncheckedIOException("answered readings cannot be overwritten", failure);
        }
    }

    /** Files in which nothing waits go; the one in use only becomes empty. */
    private void dropAnswered() throws IOException {
        for (Segment segment : List.copyOf(segments)) {
            if (segment.waiting() > 0) {
                continue;
            }
            if (segment == segments.getLast() && segment.size() < SEGMENT) {
                segment.empty();
            } else {
                segments.remove(segment);
                segment.delete();
            }
        }
    }

    private static byte[] bytes(ObjectNode reading) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(reading);
            if (bytes.length > Frame.LONGEST) {
                throw new JournalFull("a reading may have at most %d bytes".formatted(Frame.LONGEST));
            }
            return bytes;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** Closes the files; what waits stays in them. */
    @Override
    public synchronized void close() {
        try {
            for (Segment segment : segments) {
                segment.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal in %s cannot be closed".formatted(folder), failure);
        }
    }
}
