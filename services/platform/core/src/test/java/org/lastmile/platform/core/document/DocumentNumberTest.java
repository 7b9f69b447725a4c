package org.lastmile.platform.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.FieldFault;

class DocumentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 5);

    private final PersonTokenKey key = new PersonTokenKey(new byte[32]);

    @ParameterizedTest
    @CsvSource({
        "CN_ID, 11010519491231002X, , CHN, 11010519491231002X",
        "CN_ID, ' 11010519491231002x ', chn, CHN, 11010519491231002X",
        "CN_ID, 130126199003071234, ' ', CHN, 130126199003071234",
        "CN_PERMANENT_RESIDENCE, fra110088080812, CHN, CHN, FRA110088080812",
        "PASSPORT, 12ab34567, ' fra ', FRA, 12AB34567",
        "PASSPORT, a123456789012, DEU, DEU, A123456789012"
    })
    void entersTheTokenInOneSpelling(
            String type, String typed, @Nullable String typedCountry, String country, String number) {
        var token = of(type, typed, typedCountry).token(key);

        assertThat(token).isEqualTo(key.token(type, country, number));
    }

    @Test
    void theSamePassportNumberOfTwoCountriesIsTwoPeople() {
        var french = of("PASSPORT", "12AB34567", "FRA");
        var german = of("PASSPORT", "12AB34567", "DEU");

        assertThat(french.token(key)).isNotEqualTo(german.token(key));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, , is missing",
        "PASSPORT, '', is missing",
        "PASSPORT, FR, is not a country",
        "PASSPORT, ABC, is not a country",
        "PASSPORT, D, is not a country",
        "CN_ID, FRA, does not issue this document",
        "CN_PERMANENT_RESIDENCE, FRA, does not issue this document"
    })
    void saysWhatIsWrongWithTheCountry(String type, @Nullable String country, String reason) {
        String number = type.equals("CN_ID") ? "11010519491231002X" : "FRA110088080812";

        assertThat(faults(type, number, country))
                .extracting(FieldFault::field, FieldFault::reason)
                .containsExactly(tuple("country", reason));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(faults(null, null, null)).extracting(FieldFault::field).containsExactly("type", "number");
        assertThat(faults("PASSPORT", " ", null)).extracting(FieldFault::field).containsExactly("number", "country");
    }

    @Test
    void anUnknownTypeIsNamedWithWhatIsAllowed() {
        assertThat(faults("LIBRARY_CARD", "1", null))
                .containsExactly(new FieldFault(
                        "type", "is not a document type", "[CN_ID, CN_PERMANENT_RESIDENCE, PASSPORT, PASS_CARD]"));
    }

    @Test
    void saysAllOfItInOneLineWithoutTheValue() {
        var invalid = invalid("PASSPORT", "E123", null);

        assertThat(invalid.detail())
                .isEqualTo(
                        "document.number: is not a passport number (5 to 20 letters A-Z and digits); "
                                + "document.country: is missing (the issuing country, three letters of ISO 3166-1, such as FRA)");
    }

    @Test
    void nothingShowsItsNumber() {
        assertThat(of("CN_ID", "11010519491231002X", null).toString()).doesNotContain("1101");
        assertThat(new WrittenDocument("CN_ID", "11010519491231002X", null).toString())
                .doesNotContain("1101");
    }

    private static DocumentNumber of(@Nullable String type, @Nullable String number, @Nullable String country) {
        return DocumentNumber.of(new WrittenDocument(type, number, country), TODAY);
    }

    private static List<FieldFault> faults(@Nullable String type, @Nullable String number, @Nullable String country) {
        return invalid(type, number, country).faults();
    }

    private static DocumentInvalid invalid(@Nullable String type, @Nullable String number, @Nullable String country) {
        return catchThrowableOfType(DocumentInvalid.class, () -> of(type, number, country));
    }
}
