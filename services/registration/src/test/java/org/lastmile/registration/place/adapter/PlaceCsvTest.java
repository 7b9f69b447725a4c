package org.lastmile.registration.place.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.registration.place.PlaceRow;

class PlaceCsvTest {

    private static final String HEADER = "code,name,level,parent\n";

    @Test
    void readsQuotesBlanksAndAMark() {
        var sheet = PlaceCsv.read(("\uFEFF" + HEADER + "13, \"河,北\" ,PROVINCE,\r\n\n").getBytes(UTF_8));

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.rows()).extracting(PlaceRow::where).containsExactly("line 2");
    }

    @Test
    void namesEveryLineWithTheWrongNumberOfColumns() {
        var sheet = PlaceCsv.read((HEADER + "13,河北\n1301,石家庄,CITY,13\n1302,a,b,c,d\n").getBytes(UTF_8));

        assertThat(sheet.faults()).extracting(FieldFault::field).containsExactly("line 2", "line 4");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void refusesAnotherEncodingInsteadOfStoringQuestionMarks() {
        byte[] gbk = (HEADER + "13,河北省,PROVINCE,\n").getBytes(Charset.forName("GB18030"));

        assertThatThrownBy(() -> PlaceCsv.read(gbk)).hasMessageContaining("line 2: is not UTF-8");
    }

    @Test
    void refusesAnotherHeaderAndAnEmptyList() {
        assertThatThrownBy(() -> PlaceCsv.read("a,b\n".getBytes(UTF_8))).hasMessageContaining("header");
        assertThatThrownBy(() -> PlaceCsv.read(HEADER.getBytes(UTF_8))).hasMessageContaining("no place");
        assertThatThrownBy(() -> PlaceCsv.read(new byte[0])).hasMessageContaining("no place");
    }
}
