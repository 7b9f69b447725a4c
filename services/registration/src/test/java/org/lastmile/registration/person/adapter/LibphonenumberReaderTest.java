package org.lastmile.registration.person.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibphonenumberReaderTest {

    private final LibphonenumberReader reader = new LibphonenumberReader();

    @ParameterizedTest
    @CsvSource({
        "13812345678, +8613812345678",
        "138 1234 5678, +8613812345678",
        "+8613812345678, +8613812345678",
        "+33612345678, +33612345678"
    })
    void readsANumberAsPeopleWriteIt(String written, String read) {
        assertThat(reader.e164(written)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12812345678", "1381234567", "+999123456789", "no phone", "1"})
    void refusesWhatNobodyCanHave(String written) {
        assertThat(reader.e164(written)).isEmpty();
    }
}
