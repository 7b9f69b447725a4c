package org.lastmile.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class JournalCourseTest {

    private static final long ROOM = 1 << 22;

    /** What may happen to a journal. */
    enum Happening {
        APPEND,
        APPEND_MANY,
        ANSWER_FIRST,
        ANSWER_LAST,
        ANSWER_ALL,
        KILL,
        KILL_WHILE_WRITING
    }

    @Property(tries = 100)
    void nothingIsLostAndNoIdentityIsGivenTwice(@ForAll @Size(max = 40) List<Happening> happenings) throws IOException {
        var folder = Files.createTempDirectory("journal");
        try {
            new Course(folder).take(happenings);
        } finally {
            delete(folder);
        }
    }

    /** One life of a journal beside a list of what must be in it. */
    private static final class Course {

        private final Path folder;
        private final Map<Entry, String> waiting = new LinkedHashMap<>();
        private final Set<String> given = new HashSet<>();
        private int boots;
        private int number;
        private Journal journal;

        Course(Path folder) {
            this.folder = folder;
            this.journal = boot();
        }

        void take(List<Happening> happenings) throws IOException {
            for (Happening happening : happenings) {
                switch (happening) {
                    case APPEND -> append(1);
                    case APPEND_MANY -> append(15);
                    case ANSWER_FIRST ->
                        answer(waiting.keySet().stream().limit(1).toList());
                    case ANSWER_LAST ->
                        answer(waiting.keySet().stream()
                                .skip(Math.max(0, waiting.size() - 1))
                                .toList());
                    case ANSWER_ALL -> answer(List.copyOf(waiting.keySet()));
                    case KILL -> kill(false);
                    case KILL_WHILE_WRITING -> kill(true);
                }
                assertThat(journal.waiting()).isEqualTo(waiting.size());
            }
            kill(false);
        }

        private Journal boot() {
            boots++;
            return new Journal(folder, "boot-" + boots, ROOM);
        }

        private void append(int count) {
            var readings = new ArrayList<ObjectNode>();
            for (int i = 0; i < count; i++) {
                readings.add(count == 1 ? Readings.reading(number++) : Readings.longReading(number++));
            }
            try {
                for (Entry entry : journal.append(readings, false)) {
                    var identity = Readings.identity(journal, entry);
                    assertThat(given.add(identity)).as(identity).isTrue();
                    waiting.put(entry, identity);
                }
            } catch (JournalFull full) {
                assertThat(waiting).isNotEmpty();
            }
        }

        private void answer(List<Entry> entries) {
            journal.answered(entries);
            entries.forEach(waiting::remove);
        }

        /** A killed program closes nothing; what it was writing stands half at the end of the newest file. */
        private void kill(boolean whileWriting) throws IOException {
            var identities = List.copyOf(waiting.values());
            if (whileWriting) {
                leaveHalfARecord();
            }
            journal.close();
            journal = boot();
            assertThat(journal.left())
                    .extracting(entry -> Readings.identity(journal, entry))
                    .containsExactlyElementsOf(identities);
            waiting.clear();
            for (Entry entry : journal.left()) {
                waiting.put(entry, Readings.identity(journal, entry));
            }
        }

        private void leaveHalfARecord() throws IOException {
            try (var found = Files.list(folder)) {
                var newest = found.max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    Files.write(newest.get(), new byte[] {0, 0, 1, 0, 9, 9}, StandardOpenOption.APPEND);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
