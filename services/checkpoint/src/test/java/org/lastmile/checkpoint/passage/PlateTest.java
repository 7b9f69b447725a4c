package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({
        "冀A12345, 冀A12345",
        "冀a·12345, 冀A12345",
        "' 冀A 1B2C3 ', 冀A1B2C3",
        "京A-8888Z, 京A8888Z",
        "藏GA1234, 藏GA1234",
        "粤BD12345, 粤BD12345",
        "沪AF12345, 沪AF12345",
        "京ADA1234, 京ADA1234",
        "冀AK12345, 冀AK12345",
        "粤B12345F, 粤B12345F",
        "粤B12345D, 粤B12345D",
        "冀A1234学, 冀A1234学",
        "京A1234警, 京A1234警",
        "鲁B1234挂, 鲁B1234挂",
        "粤Z1234港, 粤Z1234港",
        "粤ZAB12澳, 粤ZAB12澳",
        "使123456, 使123456",
        "224578使, 224578使",
        "沪A1234领, 沪A1234领"
    })
    void takesPlatesOfAllKindsInOneSpelling(String typed, String spelt) {
        assertThat(Plate.of(typed).value()).isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A12345",
                "冀12345",
                "冀I12345",
                "冀O12345",
                "冀A1234O",
                "冀AI2345",
                "冀A1234",
                "冀A12345ZZ",
                "冀A123456789",
                "冀AI12345", // I in front of a new-energy number
                "粤B12345I",
                "粤BL12345", // L is no kind of drive
                "粤BD1234F",
                "冀学12345",
                "冀A123学4",
                "使12345",
                "使1234567",
                "沪A12345领",
                "台A12345", // no such province code
                "冀A12345'; drop table gate; --",
                "冀Ａ１２３４５"
            })
    void refusesWhatIsNoPlate(String typed) {
        assertThatThrownBy(() -> Plate.of(typed))
                .isInstanceOfSatisfying(
                        ReadingFault.class, fault -> assertThat(fault.code()).isEqualTo("plate-invalid"));
    }
}
