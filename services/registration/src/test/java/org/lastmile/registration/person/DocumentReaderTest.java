package org.lastmile.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.FieldFault;

class DocumentReaderTest {

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
        var bornToday = "13012620200211123";

        assertThat(read("CN_ID", bornToday + CheckDigit.of(bornToday), null)).isPresent();
    }

    @Test
    void theSamePassportNumberOfTwoCountriesIsTwoPeople() {
        var french = read("PASSPORT", "12AB34567", "FRA").orElseThrow();
        var german = read("PASSPORT", "12AB34567", "DEU").orElseThrow();

        assertThat(french.token()).isNotEqualTo(german.token());
    }

    @Test
    void aPassportNeedsItsCountry() {
        read("PASSPORT", "12AB34567", null);
        read("PASSPORT", "12AB34567", "XX");

        assertThat(faults).extracting(FieldFault::field).containsExactly("document.country", "document.country");
    }

    @Test
    void noOtherCountryIssuesACitizenId() {
        read("CN_ID", "11010519491231002X", "FRA");

        assertThat(faults).extracting(FieldFault::field).containsExactly("document.country");
    }

    @Test
    void anUnknownTypeIsNamedWithWhatIsAllowed() {
        read("LIBRARY_CARD", "1", null);

        assertThat(faults)
                .containsExactly(new FieldFault(
                        "document.type", "is not a document type", "[CN_ID, CN_PERMANENT_RESIDENCE, PASSPORT]"));
    }

    @Test
    void nothingAtAllNamesWhatIsMissing() {
        reader.read(null, "document.", faults);

        assertThat(faults).extracting(FieldFault::field).containsExactlyInAnyOrder("document.type", "document.number");
    }

    @Test
    void nothingShowsTheNumber() {
        var document = read("CN_ID", "11010519491231002X", null).orElseThrow();

        assertThat(document.toString()).doesNotContain("1101");
    }

    private java.util.Optional<Document> read(String type, String number, @Nullable String country) {
        return reader.read(new DocumentReader.Written(type, number, country), "document.", faults);
    }
}
