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
        var stay = new Summary.Stay(List.of("130126100201"), List.of());
        var summary = new Summary(gatePlace, KEY, Instant.EPOCH, Map.of(fingerprint, stay));

        assertThat(summary.mustStay(DOCUMENT, direction.equals("IN"), Instant.EPOCH))
                .isEqualTo(mustStay);
    }

    @ParameterizedTest
    @CsvSource({
        "07:59:59, 130126100201, true",
        "08:00:00, 130126100201, false",
        "09:00:00, 130126100201, false",
        "09:00:01, 130126100201, true",
        "08:30:00, 130126100202, true"
    })
    void anApprovedExitLetsPassWhileItLasts(String time, String exitFrom, boolean mustStay) throws Exception {
        var fingerprint = DocumentFingerprint.of(KEY, "CN_ID", "CHN", "11010519491231002X");
        var summary = Summary.read(new ObjectMapper().readTree("""
                        {"gatePlace": "130126100201", "key": "AQID", "expiresAt": "2026-02-01T00:00:00Z", "entries": [
                          {"fingerprint": "%s", "places": ["130126100201"], "exits": [
                            {"place": "%s", "from": "2026-01-31T08:00:00Z", "until": "2026-01-31T09:00:00Z"}]}]}
                        """.formatted(fingerprint, exitFrom)))
                .orElseThrow();

        assertThat(summary.mustStay(DOCUMENT, false, Instant.parse("2026-01-31T" + time + "Z")))
                .isEqualTo(mustStay);
    }

    @Test
    void whatIsNoListIsNotTakenForAnEmptyOne() throws Exception {
        var json = new ObjectMapper();

        assertThat(Summary.read(json.readTree("{}"))).isEmpty();
        assertThat(Summary.read(json.readTree("{\"key\":\"AAAA\",\"expiresAt\":\"soon\",\"entries\":[]}")))
                .isEmpty();
    }
}
