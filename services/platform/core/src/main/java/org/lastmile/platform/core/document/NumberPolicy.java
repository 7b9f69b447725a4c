package org.lastmile.platform.core.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lastmile.platform.core.problem.FieldFault;

/**
 * What a document number must look like. Basis: GB 11643-1999 (citizen ID), the 2023 form of the permanent residence
 * card, ICAO 9303 (passport). The 15-digit citizen ID is refused, not converted: it is invalid since 1 January 2013 and
 * leaves the century to a guess.
 */
final class NumberPolicy {

    private static final Pattern FIRST_GENERATION = Pattern.compile("[0-9]{15}");
    private static final Pattern OLD_CARD = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern CARD = Pattern.compile("[A-Z0-9-]{6,32}");
    private static final int OLDEST = 130;
    /** Hong Kong, Macao, Taiwan: their residence permits have no lower digits. */
    private static final Set<String> PERMIT_AREAS = Set.of("810000", "820000", "830000");

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    private final LocalDate today;

    NumberPolicy(LocalDate today) {
        this.today = today;
    }

    /** What is wrong with the number, in upper case without blanks; empty when nothing is. */
    Optional<FieldFault> fault(DocumentType type, String number) {
        return switch (type) {
            case CN_ID -> citizen(number);
            case CN_PERMANENT_RESIDENCE -> permanentResidence(number);
            case PASSPORT ->
                PASSPORT.matcher(number).matches()
                        ? Optional.empty()
                        : fault("is not a passport number", "5 to 20 letters A-Z and digits");
            case PASS_CARD ->
                CARD.matcher(number).matches()
                        ? Optional.empty()
                        : fault("is not the number of a pass card", "6 to 32 letters A-Z, digits and dashes");
        };
    }

    private Optional<FieldFault> citizen(String number) {
        if (!CheckDigit.canEnd(number)) {
            return FIRST_GENERATION.matcher(number).matches()
                    ? fault(
                            "is of the first generation, which ended on 1 January 2013",
                            "the 18 characters of the present card")
                    : fault("is not a citizen ID", "17 digits and a check character 0-9 or X");
        }
        String area = number.substring(0, 6);
        if (!PROVINCES.contains(area.substring(0, 2)) && !PERMIT_AREAS.contains(area)) {
            return fault(
                    "begins with an area that does not exist",
                    "a province of GB/T 2260, or 810000, 820000, 830000 on a residence permit");
        }
        return birthAndCheck(number);
    }

    private Optional<FieldFault> permanentResidence(String number) {
        if (OLD_CARD.matcher(number).matches()) {
            return Optional.empty();
        }
        if (!CheckDigit.canEnd(number) || number.charAt(0) != '9') {
            return fault(
                    "is not the number of a permanent residence card",
                    "9, 16 digits and a check character; or the old 3 letters and 12 digits");
        }
        return birthAndCheck(number);
    }

    private Optional<FieldFault> birthAndCheck(String number) {
        try {
            LocalDate born = LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
            if (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST))) {
                return fault("holds an impossible birth date", "not in the future, not over 130 years ago");
            }
        } catch (DateTimeException e) {
            return fault("holds an impossible birth date", "characters 7 to 14 are year, month and day");
        }
        return CheckDigit.fits(number)
                ? Optional.empty()
                : fault("has a wrong check character", "what GB 11643 (MOD 11-2) says");
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    private static Optional<FieldFault> fault(String reason, String allowed) {
        return Optional.of(new FieldFault("number", reason, allowed));
    }
}
