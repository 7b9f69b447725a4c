package org.lastmile.registration.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.platform.core.problem.FieldFault;

class PlacePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "13, PROVINCE, ''",
        "130126, COUNTY, 1301",
        "429004, COUNTY, 42",
        "130126100, TOWN, 130126",
        "130126100001, VILLAGE, 130126100",
        "130126100001001, COMPOUND, 130126100001",
        "130126100001001, '', 130126100001"
    })
    void acceptsWhatFitsTogether(String code, String level, String parent) {
        assertThat(PlacePolicy.faults(row(code, level, parent))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13012, COUNTY, 1301, code",
        "13O126, COUNTY, 1301, code",
        "１３０１２６, COUNTY, 1301, code",
        "'', COUNTY, 1301, code",
        "130126, TOWN, 1301, level",
        "130126, DISTRICT, 1301, level",
        "130126, COUNTY, 1302, parent",
        "130126, COUNTY, 130126, parent",
        "130126, COUNTY, 130, parent",
        "130126, COUNTY, '', parent",
        "130126100001001, COMPOUND, 130126100, parent"
    })
    void namesLineAndFieldOfWhatDoesNot(String code, String level, String parent, String field) {
        assertThat(PlacePolicy.faults(row(code, level, parent)))
                .extracting(FieldFault::field)
                .containsExactly("line 7: " + field);
    }

    private static PlaceRow row(String code, String level, String parent) {
        return new PlaceRow("line 7", code, "某地", level, parent);
    }
}
