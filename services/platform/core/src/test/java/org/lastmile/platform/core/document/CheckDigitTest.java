package org.lastmile.platform.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties over many random numbers with a fixed seed, so that a failure can be repeated. */
class CheckDigitTest {

    private static final int MANY = 2_000;
    private final Random random = new Random(20200210);

    @Test
    void agreesWithThePublishedSamples() {
        assertThat(CheckDigit.of("11010519491231002")).isEqualTo('X');
        assertThat(CheckDigit.of("44052418800101001")).isEqualTo('4');
    }

    @Test
    void noticesEverySingleWrongDigit() {
        for (int n = 0; n < MANY; n++) {
            String right = numberWithCheck();
            int at = random.nextInt(17);
            char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);

            boolean fits = CheckDigit.fits(right.substring(0, at) + other + right.substring(at + 1));

            assertThat(fits).as("%s with another digit at %d", right, at).isFalse();
        }
    }

    @Test
    void noticesEverySwapOfTwoNeighbours() {
        for (int n = 0; n < MANY; n++) {
            String right = numberWithCheck();
            int at = random.nextInt(16);
            char[] swapped = right.toCharArray();
            swapped[at] = right.charAt(at + 1);
            swapped[at + 1] = right.charAt(at);

            boolean fits = CheckDigit.fits(new String(swapped));

            assertThat(fits).as("%s swapped at %d", right, at).isEqualTo(right.equals(new String(swapped)));
        }
    }

    @Test
    void acceptsExactlyOneCheckCharacter() {
        for (int n = 0; n < MANY; n++) {
            String seventeen = numberWithCheck().substring(0, 17);

            long fitting = "0123456789X"
                    .chars()
                    .filter(c -> CheckDigit.fits(seventeen + (char) c))
                    .count();

            assertThat(fitting).as(seventeen).isEqualTo(1);
        }
    }

    private String numberWithCheck() {
        var text = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.append(CheckDigit.of(text)).toString();
    }
}
