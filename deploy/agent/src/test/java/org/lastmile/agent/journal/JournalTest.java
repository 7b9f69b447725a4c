package org.lastmile.agent.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.agent.journal.Readings.append;
import static org.lastmile.agent.journal.Readings.identity;
import static org.lastmile.agent.journal.Readings.left;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final long ROOM = 1 << 22;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasTakenIsThereAfterAKill() {
        var killed = new Journal(folder, "first", ROOM);
        append(killed, 1);
        append(killed, 2);

        try (var journal = new Journal(folder, "second", ROOM)) {
            assertThat(left(journal)).containsExactly(1, 2);
            assertThat(journal.left())
                    .extracting(entry -> identity(journal, entry))
                    .containsExactly("first 1", "first 2");
        }
    }

    @Test
    void whatWasAnsweredIsGoneFromTheDiskAtOnce() throws IOException {
        try (var journal = new Journal(folder, "boot", ROOM)) {
            var first = append(journal, 1);
            append(journal, 2);

            journal.answered(List.of(first));

            assertThat(journal.waiting()).isEqualTo(1);
            assertThat(content()).doesNotContain("\"number\":1").contains("\"number\":2");
        }
    }

    @Test
    void theLastRecordIsCutOffWhereverItsWritingEnded() throws IOException {
        try (var journal = new Journal(folder, "boot", ROOM)) {
            append(journal, 1);
            append(journal, 2);
        }
        var whole = Files.readAllBytes(onlyFile());
        int second = whole.length / 2;

        for (int length = second; length < whole.length; length++) {
            Files.write(onlyFile(), Arrays.copyOf(whole, length));
            try (var journal = new Journal(folder, "again", ROOM)) {
                append(journal, 3);
            }
            try (var journal = new Journal(folder, "later", ROOM)) {
                assertThat(left(journal)).as("cut at %d", length).containsExactly(1, 3);
            }
        }
    }

    @Test
    void aSpoiltLastRecordIsCutOffWhicheverByteItIs() throws IOException {
        try (var journal = new Journal(folder, "boot", ROOM)) {
            append(journal, 1);
            append(journal, 2);
        }
        var whole = Files.readAllBytes(onlyFile());

        for (int at = whole.length / 2; at < whole.length; at++) {
            var spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            Files.write(onlyFile(), spoilt);
            try (var journal = new Journal(folder, "again", ROOM)) {
                assertThat(left(journal)).as("spoilt at %d", at).containsExactly(1);
            }
        }
    }

    @Test
    void aLossOfPowerWhileAnAnswerIsMarkedNeitherLosesNorInventsAReading() throws IOException {
        byte[] before;
        byte[] after;
        try (var journal = new Journal(folder, "boot", ROOM)) {
            var first = append(journal, 1);
            append(journal, 2);
            before = Files.readAllBytes(onlyFile());
            journal.answered(List.of(first));
            after = Files.readAllBytes(onlyFile());
        }

        // sectors may reach the disk in any order: half of the old content and half of the new, either way
        for (int at = 0; at < before.length; at++) {
            for (boolean newFirst : List.of(true, false)) {
                var torn = newFirst ? after.clone() : before.clone();
                System.arraycopy(newFirst ? before : after, at, torn, at, torn.length - at);
                Files.write(onlyFile(), torn);
                try (var journal = new Journal(folder, "again", ROOM)) {
                    assertThat(left(journal)).as("torn at %d", at).isIn(List.of(1, 2), List.of(2));
                }
            }
        }
    }

    @Test
    void aFileGoesWithTheLastReadingInIt() {
        try (var journal = new Journal(folder, "boot", ROOM)) {
            var entries = IntStream.range(0, 30).mapToObj(Readings::longReading).toList();
            var first = journal.append(entries, false);
            var second = append(journal, 1);
            assertThat(files()).hasSize(2);

            journal.answered(first);
            assertThat(files()).hasSize(1);

            journal.answered(List.of(second));
            assertThat(journal.waiting()).isZero();
        }
        assertThat(onlyFile()).isEmptyFile();
    }

    @Test
    void refusesWhatItCannotKeepAndGoesOnWhenThereIsRoomAgain() {
        try (var journal = new Journal(folder, "boot", 150)) {
            var first = append(journal, 1);
            assertThatThrownBy(() -> journal.append(List.of(Readings.reading(2), Readings.reading(3)), false))
                    .isInstanceOf(JournalFull.class)
                    .hasMessageContaining("1 readings wait");
            assertThat(journal.waiting()).isEqualTo(1);

            journal.answered(List.of(first));

            assertThat(identity(journal, append(journal, 4))).isEqualTo("boot 2");
        }
    }

    private Path onlyFile() {
        return files().getFirst();
    }

    private List<Path> files() {
        try (var found = Files.list(folder)) {
            return found.toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private String content() throws IOException {
        return new String(Files.readAllBytes(onlyFile()), UTF_8);
    }
}
