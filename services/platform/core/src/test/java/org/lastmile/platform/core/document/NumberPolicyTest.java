package org.lastmile.platform.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.core.problem.FieldFault;

class NumberPolicyTest {

    private final NumberPolicy policy = new NumberPolicy(LocalDate.of(2020, 2, 10));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "13012619900307123",
                "81000019900307123",
                "82000019900307123",
                "83000019900307123"
            })
    void acceptsCitizensAndResidentsOfTheRegions(String number) {
        assertThat(policy.fault(DocumentType.CN_ID, complete(number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310029, wrong check character",
        "11010519491331002, impossible birth date",
        "11010519490229002, impossible birth date",
        "11010520200211002, impossible birth date",
        "11010518491231002, impossible birth date",
        "99010519491231002, area that does not exist",
        "81010119900307123, area that does not exist",
        "110105491231002, first generation",
        "1101051949123100, not a citizen ID",
        "11010519491231 002, not a citizen ID",
        "１１０１０５１９４９１２３１００２X, not a citizen ID"
    })
    void saysWhatIsWrongWithACitizenId(String number, String reason) {
        var fault = policy.fault(DocumentType.CN_ID, number.length() == 17 ? complete(number) : number);

        assertThat(fault)
                .map(FieldFault::reason)
                .hasValueSatisfying(said -> assertThat(said).contains(reason));
    }

    @Test
    void aCitizenBornTodayIsPossible() {
        assertThat(policy.fault(DocumentType.CN_ID, complete("13012620200210123")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91384019880808123", "FRA110088080812"})
    void acceptsBothFormsOfThePermanentResidenceCard(String number) {
        assertThat(policy.fault(DocumentType.CN_PERMANENT_RESIDENCE, complete(number)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "913840198808081230", "FRA11008808081", "91384019880832123"})
    void refusesOtherNumbersOnAPermanentResidenceCard(String number) {
        assertThat(policy.fault(DocumentType.CN_PERMANENT_RESIDENCE, complete(number)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "12AB3", "A123456789012", "A1234567890123456789"})
    void acceptsAnyPassportNumber(String number) {
        assertThat(policy.fault(DocumentType.PASSPORT, number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E123", "A12345678901234567890", "E1234-678", "Ж12345678"})
    void refusesWhatNoPassportCanShow(String number) {
        assertThat(policy.fault(DocumentType.PASSPORT, number)).isPresent();
    }

    private static String complete(String number) {
        return number.matches("[0-9]{17}") ? number + CheckDigit.of(number) : number;
    }
}
