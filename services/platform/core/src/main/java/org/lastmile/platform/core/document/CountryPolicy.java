package org.lastmile.platform.core.document;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import org.lastmile.platform.core.problem.FieldFault;

/** Who can have issued a document. Basis: ISO 3166-1 alpha-3, on which the codes of ICAO 9303 rest. */
final class CountryPolicy {

    static final String CHINA = "CHN";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    private CountryPolicy() {}

    /** What is wrong with the issuing country, in upper case without blanks; empty when nothing is. */
    static Optional<FieldFault> fault(DocumentType type, String country) {
        return switch (type) {
            case CN_ID, CN_PERMANENT_RESIDENCE, PASS_CARD ->
                country.isEmpty() || country.equals(CHINA)
                        ? Optional.empty()
                        : fault("does not issue this document", CHINA + ", or left out");
            case PASSPORT ->
                COUNTRIES.contains(country)
                        ? Optional.empty()
                        : fault(
                                country.isEmpty() ? "is missing" : "is not a country",
                                "the issuing country, three letters of ISO 3166-1, such as FRA");
        };
    }

    private static Optional<FieldFault> fault(String reason, String allowed) {
        return Optional.of(new FieldFault("country", reason, allowed));
    }
}
