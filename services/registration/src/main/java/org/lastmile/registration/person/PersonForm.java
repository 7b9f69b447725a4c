package org.lastmile.registration.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.document.DocumentType;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/** Reads a registration: every fault is found before anything is refused. */
public final class PersonForm {

    private final DocumentReader documents;
    private final PhoneReader phones;

    /** Needs the readers of its parts. */
    public PersonForm(DocumentReader documents, PhoneReader phones) {
        this.documents = documents;
        this.phones = phones;
    }

    /** A registration as written; everything may be missing. */
    public record Written(
            @Nullable WrittenDocument document,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String placeCode,
            @Nullable UUID householdId) {

        @Override
        public String toString() {
            return "Written[***]";
        }
    }

    /** A registration whose parts are right by themselves. */
    public record Filled(
            Document document,
            Sensitive<String> name,
            @Nullable Sensitive<String> phone,
            String placeCode,
            @Nullable UUID householdId) {}

    /** Reads it. @throws Refusal naming every field that is wrong */
    public Filled read(Written written) {
        var faults = new ArrayList<FieldFault>();
        Optional<Document> document = documents.read(written.document(), "document.", faults);
        document.filter(read -> read.type() == DocumentType.PASS_CARD)
                .ifPresent(card -> faults.add(new FieldFault(
                        "document.type",
                        "is given to who is registered already",
                        "another document; link the card then")));
        NamePolicy.fault(written.name()).ifPresent(faults::add);
        Sensitive<String> phone = phone(written.phone(), faults);
        String place = written.placeCode() == null ? "" : written.placeCode();
        if (place.isEmpty()) {
            faults.add(new FieldFault("placeCode", "is missing", null));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Filled(
                document.orElseThrow(),
                new Sensitive<>(String.valueOf(written.name()).strip()),
                phone,
                place,
                written.householdId());
    }

    private @Nullable Sensitive<String> phone(@Nullable String written, List<FieldFault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<String> number = phones.e164(written);
        if (number.isEmpty()) {
            faults.add(new FieldFault(
                    "phone",
                    "is not a phone number somebody can have",
                    "a mainland mobile number, or + and the country code"));
            return null;
        }
        return new Sensitive<>(number.get());
    }
}
