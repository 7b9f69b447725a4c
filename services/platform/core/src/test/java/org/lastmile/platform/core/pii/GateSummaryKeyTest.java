package org.lastmile.platform.core.pii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GateSummaryKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final GateSummaryKey key = new GateSummaryKey(new byte[32]);

    @Test
    void everyDeviceAndEveryDayHasItsOwnFingerprints() {
        assertThat(fingerprint(key.dayKey("device-1", DAY)))
                .isEqualTo(fingerprint(key.dayKey("device-1", DAY)))
                .hasSize(22)
                .isNotEqualTo(fingerprint(key.dayKey("device-2", DAY)))
                .isNotEqualTo(fingerprint(key.dayKey("device-1", DAY.plusDays(1))));
    }

    @Test
    void aProofIsOfOneQuestionAndOneKey() {
        var question = "question".getBytes(UTF_8);
        var proof = key.proof(question);

        assertThat(key.proves(proof, question)).isTrue();
        assertThat(key.proves(proof, "other".getBytes(UTF_8))).isFalse();
        assertThat(new GateSummaryKey("another key of thirty-two bytes!".getBytes(UTF_8)).proves(proof, question))
                .isFalse();
    }

    private static String fingerprint(byte[] dayKey) {
        return DocumentFingerprint.of(dayKey, "CN_ID", "CHN", "11010519491231002X");
    }
}
