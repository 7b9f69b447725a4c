package org.lastmile.registration.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.problem.FieldFault;

/** Turns what somebody wrote into a checked document with its token. */
public final class DocumentReader {

    private static final String CHINA = "CHN";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    private final PersonTokenKey key;
    private final Clock clock;

    /**
     * Needs the key of the tokens and a clock.
     *
     * @param clock its zone decides what "today" is
     */
    public DocumentReader(PersonTokenKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * A document as written; everything may be missing.
     *
     * @param type name of a {@link DocumentType}
     * @param number number as typed
     * @param country issuing country, ISO 3166-1 alpha-3; needed for a passport only
     */
    public record Written(
            @Nullable String type,
            @Nullable String number,
            @Nullable String country) {

        @Override
        public String toString() {
            return "Written[***]";
        }
    }

    /** The document, or nothing and the faults added, each field below {@code path}. */
    public Optional<Document> read(@Nullable Written written, String path, List<FieldFault> faults) {
        var found = new ArrayList<FieldFault>();
        Optional<Document> document = read(written == null ? new Written(null, null, null) : written, found);
        for (FieldFault fault : found) {
            faults.add(new FieldFault(path + fault.field(), fault.reason(), fault.allowed()));
        }
        return document;
    }

    private Optional<Document> read(Written written, List<FieldFault> faults) {
        DocumentType type = type(written.type(), faults);
        String number = written.number() == null ? "" : written.number().strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            faults.add(new FieldFault("number", "is missing", null));
        }
        if (type == null) {
            return Optional.empty();
        }
        if (!number.isEmpty()) {
            new NumberPolicy(LocalDate.now(clock)).fault(type, number).ifPresent(faults::add);
        }
        String country = country(type, written.country(), faults);
        return faults.isEmpty()
                ? Optional.of(
                        new Document(key.token(type.name(), country, number), type, country, new Sensitive<>(number)))
                : Optional.empty();
    }

    private static @Nullable DocumentType type(@Nullable String name, List<FieldFault> faults) {
        for (DocumentType type : DocumentType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        faults.add(new FieldFault(
                "type",
                name == null ? "is missing" : "is not a document type",
                Arrays.toString(DocumentType.values())));
        return null;
    }

    private static String country(DocumentType type, @Nullable String written, List<FieldFault> faults) {
        if (type != DocumentType.PASSPORT) {
            if (written != null && !written.isBlank() && !CHINA.equals(written)) {
                faults.add(new FieldFault("country", "does not issue this document", CHINA + ", or left out"));
            }
            return CHINA;
        }
        if (written == null || !COUNTRIES.contains(written)) {
            faults.add(new FieldFault(
                    "country",
                    written == null ? "is missing" : "is not a country",
                    "the issuing country, three letters of ISO 3166-1, such as FRA"));
            return "";
        }
        return written;
    }
}
