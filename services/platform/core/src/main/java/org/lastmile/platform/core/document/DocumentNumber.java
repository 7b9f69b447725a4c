package org.lastmile.platform.core.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as it enters the person token: checked, and in one spelling.
 *
 * <p>Basis: domain rules 5.4 (GB 11643-1999; permanent residence card of 2017 and 2023; ICAO 9303).
 *
 * @param type kind of document
 * @param country issuing country, ISO 3166-1 alpha-3
 * @param number number in upper case without blanks
 */
public record DocumentNumber(DocumentType type, String country, String number) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern OLD_RESIDENCE_CARD = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,12}");
    private static final String CHINA = "CHN";

    /**
     * Checks a document.
     *
     * @param country issuing country; may be left out for the two Chinese cards, whose issuer is known
     * @param today no one is born after this day
     * @throws DocumentInvalid naming the field that is wrong
     */
    public static DocumentNumber of(
            DocumentType type, @Nullable String country, @Nullable String number, LocalDate today) {
        if (number == null || number.isBlank()) {
            throw new DocumentInvalid("number", "is missing");
        }
        String spelt = number.strip().toUpperCase(Locale.ROOT);
        String issuer = issuer(type, country);
        switch (type) {
            case CN_ID -> CitizenNumber.check(spelt, today);
            case CN_PERMANENT_RESIDENCE -> {
                if (!OLD_RESIDENCE_CARD.matcher(spelt).matches()) {
                    CitizenNumber.checkResidenceCard(spelt, today);
                }
            }
            case PASSPORT -> {
                if (!PASSPORT.matcher(spelt).matches()) {
                    throw new DocumentInvalid("number", "a passport number has 5 to 12 letters and digits");
                }
            }
        }
        return new DocumentNumber(type, issuer, spelt);
    }

    private static String issuer(DocumentType type, @Nullable String country) {
        String given =
                country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        if (type != DocumentType.PASSPORT) {
            if (given != null && !given.equals(CHINA)) {
                throw new DocumentInvalid("country", "this card is issued by CHN only");
            }
            return CHINA;
        }
        if (given == null) {
            throw new DocumentInvalid("country", "a passport needs its issuing country");
        }
        if (!COUNTRY.matcher(given).matches()) {
            throw new DocumentInvalid("country", "must be three letters after ISO 3166-1 alpha-3");
        }
        return given;
    }

    @Override
    public String toString() {
        return type + " ***";
    }
}
