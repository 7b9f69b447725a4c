package org.lastmile.platform.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.FieldFault;

/**
 * A document as it enters the person token: checked, and in one spelling. Basis: docs/decisions/0005.
 *
 * @param type kind of document
 * @param country issuing country, ISO 3166-1 alpha-3
 * @param number number in upper case without surrounding blanks
 */
public record DocumentNumber(DocumentType type, String country, String number) {

    /**
     * Checks a document; every fault is found before anything is refused.
     *
     * @param today no one is born after this day
     * @throws DocumentInvalid naming every field that is wrong
     */
    public static DocumentNumber of(WrittenDocument written, LocalDate today) {
        DocumentType type = type(written.type());
        String number = spelt(written.number());
        String country = spelt(written.country());
        var faults = new ArrayList<FieldFault>();
        if (type == null) {
            faults.add(new FieldFault(
                    "type",
                    written.type() == null ? "is missing" : "is not a document type",
                    Arrays.toString(DocumentType.values())));
        }
        if (number.isEmpty()) {
            faults.add(new FieldFault("number", "is missing", null));
        }
        if (type != null) {
            if (!number.isEmpty()) {
                new NumberPolicy(today).fault(type, number).ifPresent(faults::add);
            }
            CountryPolicy.fault(type, country).ifPresent(faults::add);
            if (faults.isEmpty()) {
                return new DocumentNumber(type, type == DocumentType.PASSPORT ? country : CountryPolicy.CHINA, number);
            }
        }
        throw new DocumentInvalid(faults);
    }

    /** The pseudonym of who has this document. */
    public PersonToken token(PersonTokenKey key) {
        return key.token(type.name(), country, number);
    }

    private static @Nullable DocumentType type(@Nullable String name) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String spelt(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return type + " ***";
    }
}
