package org.lastmile.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.local.api.Api;

class StatusLineTest {

    private static final List<String> RESULTS = List.of(
            "{\"status\":\"ACCEPTED\",\"verdict\":\"PASS\",\"offline\":false}",
            "{\"status\":\"ACCEPTED\",\"verdict\":\"HOLD\",\"offline\":true}",
            "{\"status\":\"REJECTED\",\"code\":\"document-invalid\"}");

    private final Tally tally = new Tally();
    private final StatusLine line = new StatusLine(tally);

    @Test
    void countsReadingsByWhatBecameOfThem() throws JsonProcessingException {
        for (String result : RESULTS) {
            tally.answered(Api.JSON.readTree(result), 4_000_000);
        }
        tally.count("alert-opened");

        var text = line.next(7.5, 0, 0, 0.5);

        assertThat(text)
                .startsWith("07:30     4.0 readings/s  pass 1  recheck 0  hold 1  refused 1")
                .contains("alerts 1, open 1")
                .contains("answer p50 4 p99 4 ms");
    }

    @Test
    void saysHowManyReadingsWaitWhileNothingIsAnswered() {
        var text = line.next(23.999, 312, 2, 1);

        assertThat(text).startsWith("23:59     0.0 readings/s").endsWith("312 wait, devices offline 2");
    }
}
