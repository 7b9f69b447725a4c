package org.lastmile.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.FieldFault;

class DocumentReaderTest {

    private static final String BORN_ON_11_FEBRUARY_2020 = "130126202002111235";

    private final List<FieldFault> faults = new ArrayList<>();
    private final PersonTokenKey key = new PersonTokenKey(new byte[32]);
    private final DocumentReader reader =
            new DocumentReader(key, Clock.fixed(Instant.parse("2020-02-10T17:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void aSmallXAndBlanksMakeNoOtherPerson() {
        var written = read("CN_ID", " 11010519491231002x ", null);

        assertThat(written).map(Document::token).contains(key.token("CN_ID", "CHN", "11010519491231002X"));
    }

    @Test
    void todayIsTheDayInChina() {
        assertThat(read("CN_ID", BORN_ON_11_FEBRUARY_2020, null)).isPresent();
    }

    @Test
    void everyFaultStandsBelowItsPath() {
        var document = read("PASSPORT", "E123", "XX");

        assertThat(document).isEmpty();
        assertThat(faults).extracting(FieldFault::field).containsExactly("document.number", "document.country");
        assertThat(faults).extracting(FieldFault::allowed).doesNotContainNull();
    }

    @Test
    void nothingAtAllNamesWhatIsMissing() {
        reader.read(null, "document.", faults);

        assertThat(faults).extracting(FieldFault::field).containsExactly("document.type", "document.number");
    }

    @Test
    void nothingShowsTheNumber() {
        var document = read("CN_ID", "11010519491231002X", null).orElseThrow();

        assertThat(document.toString()).doesNotContain("1101");
    }

    private Optional<Document> read(String type, String number, @Nullable String country) {
        return reader.read(new WrittenDocument(type, number, country), "document.", faults);
    }
}
