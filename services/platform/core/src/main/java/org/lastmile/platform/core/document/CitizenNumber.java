package org.lastmile.platform.core.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The 18 characters of GB 11643-1999: area, birth date, sequence, check character (MOD 11-2). */
final class CitizenNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-8][0-9]{16}[0-9X]");
    private static final Pattern RESIDENCE_CARD = Pattern.compile("9[0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST = 1850;

    private CitizenNumber() {}

    static void check(String number, LocalDate today) {
        if (!SHAPE.matcher(number).matches()) {
            throw new DocumentInvalid("number", "a citizen ID has 17 digits and a check character");
        }
        checkBirth(number, today);
        checkLast(number);
    }

    static void checkResidenceCard(String number, LocalDate today) {
        if (!RESIDENCE_CARD.matcher(number).matches()) {
            throw new DocumentInvalid(
                    "number", "a permanent residence card has 3 letters and 12 digits, or 18 digits that begin with 9");
        }
        checkBirth(number, today);
        checkLast(number);
    }

    private static void checkBirth(String number, LocalDate today) {
        LocalDate born;
        try {
            born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new DocumentInvalid("number", "the birth date in it does not exist");
        }
        if (born.isAfter(today) || born.getYear() < EARLIEST) {
            throw new DocumentInvalid("number", "nobody can be born on the birth date in it");
        }
    }

    private static void checkLast(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        if (CHECKS.charAt(sum % 11) != number.charAt(17)) {
            throw new DocumentInvalid("number", "the check character does not fit");
        }
    }
}
