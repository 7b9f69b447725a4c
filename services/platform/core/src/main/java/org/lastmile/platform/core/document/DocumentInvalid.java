package org.lastmile.platform.core.document;

import java.util.List;
import java.util.stream.Collectors;
import org.lastmile.platform.core.problem.FieldFault;

/** A document that cannot exist. Says which fields are wrong and why, never the value. */
public final class DocumentInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    DocumentInvalid(List<FieldFault> faults) {
        super("a document that cannot exist", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** Every fault, at least one; the fields are called {@code type}, {@code number} and {@code country}. */
    public List<FieldFault> faults() {
        return faults;
    }

    /** All of it in one line for a person, such as {@code document.number: is missing}. */
    public String detail() {
        return faults.stream().map(DocumentInvalid::line).collect(Collectors.joining("; "));
    }

    private static String line(FieldFault fault) {
        String line = "document." + fault.field() + ": " + fault.reason();
        return fault.allowed() == null ? line : line + " (" + fault.allowed() + ")";
    }
}
