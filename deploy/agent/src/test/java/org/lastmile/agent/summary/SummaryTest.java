package org.lastmile.agent.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.DocumentFingerprint;

class SummaryTest {

    private static final byte[] KEY = {1, 2, 3};
    private static final DocumentNumber DOCUMENT =
            DocumentNumber.of(new WrittenDocument("CN_ID", "11010519491231002x", null), LocalDate.of(2026, 1, 31));

    /** As the server decides: nobody is kept from going home, or from coming nearer to it. */
    @ParameterizedTest
    @CsvSource({
        "130126100201, OUT, true",
        "130126100201, IN,  false",
        "130126100,    IN,  false",
        "130126100201001, IN, false",
        "130126100202, IN,  true",
        "130126100202, OUT, true"
    })
    void nobodyIsKeptFromGoingHome(String gatePlace, String direction, boolean mustStay) {
        var fingerprint = DocumentFingerprint.of(KEY, "CN_ID", "CHN", "11010519491231002X");
        var summary = new Summary(gatePlace, KEY, Instant.EPOCH, Map.of(fingerprint, List.of("130126100201")));

        assertThat(summary.mustStay(DOCUMENT, direction.equals("IN"))).isEqualTo(mustStay);
    }

    @Test
    void whatIsNoListIsNotTakenForAnEmptyOne() throws Exception {
        var json = new ObjectMapper();

        assertThat(Summary.read(json.readTree("{}"))).isEmpty();
        assertThat(Summary.read(json.readTree("{\"key\":\"AAAA\",\"expiresAt\":\"soon\",\"entries\":[]}")))
                .isEmpty();
    }
}
