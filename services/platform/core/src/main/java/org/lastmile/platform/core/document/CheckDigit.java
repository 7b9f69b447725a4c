package org.lastmile.platform.core.document;

/** The check character of an 18-digit number: ISO 7064 MOD 11-2. Basis: GB 11643-1999. */
final class CheckDigit {

    private static final String CHARACTERS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigit() {}

    /** True for 17 digits and a digit or X, right or wrong. */
    static boolean canEnd(CharSequence number) {
        if (number.length() != 18) {
            return false;
        }
        for (int i = 0; i < 17; i++) {
            if (!isDigit(number.charAt(i))) {
                return false;
            }
        }
        return isDigit(number.charAt(17)) || number.charAt(17) == 'X';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The character that must follow these seventeen digits. */
    static char of(CharSequence seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHARACTERS.charAt(sum % 11);
    }

    /** True when the last of eighteen characters is the right one. */
    static boolean fits(CharSequence eighteen) {
        return eighteen.charAt(17) == of(eighteen);
    }
}
