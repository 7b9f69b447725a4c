package org.lastmile.checkpoint.device;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What staff type into a device so that it fetches its credential itself: ten characters of Crockford's alphabet, in
 * which nothing looks like something else. Fifty bits of chance are enough for minutes and a limited number of guesses.
 */
final class ClaimCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClaimCode() {}

    /** A new one, such as {@code 7K3QF-0WX9M}. */
    static String random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of the code that somebody typed, in hexadecimal; empty when no code looks like that. */
    static Optional<String> hash(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return SHAPE.matcher(code).matches() ? Optional.of(Credential.hash(code)) : Optional.empty();
    }
}
