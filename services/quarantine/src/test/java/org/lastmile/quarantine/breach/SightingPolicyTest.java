package org.lastmile.quarantine.breach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingPolicyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # gate's place,    must stay at,     OUT,     IN
            130126100001001,   130126100001001,  OUTSIDE, BACK
            130126100001,      130126100001001,  OUTSIDE, BACK
            130126100,         130126100001001,  OUTSIDE, BACK
            130126,            130126100001001,  OUTSIDE, BACK
            130126100001001,   130126100001,     OUTSIDE, BACK
            130126100001002,   130126100001001,  OUTSIDE, OUTSIDE
            130126100002,      130126100001001,  OUTSIDE, OUTSIDE
            130126101,         130126100001001,  OUTSIDE, OUTSIDE
            110101,            130126100001001,  OUTSIDE, OUTSIDE
            """)
    void tellsExitFromReturn(String gatePlace, String mustStayAt, Sighting out, Sighting in) {
        assertThat(SightingPolicy.judge(Direction.OUT, gatePlace, mustStayAt)).isEqualTo(out);
        assertThat(SightingPolicy.judge(Direction.IN, gatePlace, mustStayAt)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # entry at,        exit by,          undone
            130126100001001,   130126100001001,  true
            130126100001001,   130126100,        true
            130126100,         130126100001001,  false
            130126100,         130126100,        true
            """)
    void letsOnlyAnEntryAsNearAsTheExitUndoIt(String entry, String exit, boolean undone) {
        assertThat(SightingPolicy.undoes(entry, exit)).isEqualTo(undone);
    }
}
