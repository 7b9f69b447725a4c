package org.lastmile.registration.person.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.document.DocumentType;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.registration.person.Document;
import org.lastmile.registration.person.Person;
import org.lastmile.registration.person.Purpose;

class PersonMapperTest {

    private static final PersonToken TOKEN = new PersonToken("t".repeat(43));

    @Test
    void masksWhatNobodyAskedForWithAPurpose() {
        var json = PersonMapper.toJson(person("张小明", "+8613812345678", "11010519491231002X"), Set.of());

        assertThat(json.name()).isEqualTo("张**");
        assertThat(json.phone()).isEqualTo("+86*********78");
        assertThat(json.documents())
                .extracting(PersonJson.DocumentResponse::number)
                .containsExactly("110*************2X");
        assertThat(json.masked()).isTrue();
    }

    @Test
    void masksAShortNameAndAShortNumberToo() {
        var json = PersonMapper.toJson(person("张", "+8613812345678", "12AB3"), Set.of());

        assertThat(json.name()).isEqualTo("张*");
        assertThat(json.documents())
                .extracting(PersonJson.DocumentResponse::number)
                .containsExactly("1***3");
    }

    @Test
    void aPurposeRevealsOnlyWhatItNeeds() {
        var json = PersonMapper.toJson(person("张小明", "+8613812345678", "11010519491231002X"), Purpose.CONTACT.fields());

        assertThat(json.name()).isEqualTo("张小明");
        assertThat(json.phone()).isEqualTo("+8613812345678");
        assertThat(json.documents())
                .extracting(PersonJson.DocumentResponse::number)
                .containsExactly("110*************2X");
    }

    private static Person person(String name, String phone, String number) {
        var document = new Document(TOKEN, DocumentType.CN_ID, "CHN", new Sensitive<>(number));
        return new Person(
                TOKEN, new Sensitive<>(name), new Sensitive<>(phone), "130126100001", null, List.of(document), 1);
    }
}
