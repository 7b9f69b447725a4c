package org.lastmile.platform.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 5);

    @ParameterizedTest
    @CsvSource({
        "CN_ID, , 11010519491231002X",
        "CN_ID, CHN, 440524188001010014",
        "CN_PERMANENT_RESIDENCE, , ABC110080010101",
        "PASSPORT, FRA, 12AB34567"
    })
    void takesADocumentThatCanExist(DocumentType type, String country, String number) {
        assertThat(DocumentNumber.of(type, country, number, TODAY).number()).isEqualTo(number);
    }

    @Test
    void twoSpellingsAreOneDocument() {
        var typed = DocumentNumber.of(DocumentType.CN_ID, "chn", " 11010519491231002x ", TODAY);

        assertThat(typed).isEqualTo(DocumentNumber.of(DocumentType.CN_ID, null, "11010519491231002X", TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "CN_ID, , 110105194912310021, number, check character",
        "CN_ID, , 110105194902310025, number, does not exist",
        "CN_ID, , 110105202912310025, number, nobody can be born",
        "CN_ID, , 110105491231002, number, 17 digits",
        "CN_ID, FRA, 11010519491231002X, country, CHN only",
        "CN_PERMANENT_RESIDENCE, , AB110080010101, number, 18 digits",
        "PASSPORT, , 12AB34567, country, issuing country",
        "PASSPORT, FR, 12AB34567, country, ISO 3166",
        "PASSPORT, FRA, 1, number, 5 to 12",
        "PASSPORT, FRA, , number, missing"
    })
    void saysWhichFieldIsWrongAndWhy(DocumentType type, String country, String number, String field, String reason) {
        assertThatThrownBy(() -> DocumentNumber.of(type, country, number, TODAY))
                .isInstanceOfSatisfying(DocumentInvalid.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.reason()).contains(reason);
                });
    }

    @Test
    void doesNotShowItsNumber() {
        var document = DocumentNumber.of(DocumentType.CN_ID, null, "11010519491231002X", TODAY);

        assertThat(document.toString()).doesNotContain("1101");
    }
}
