package org.lastmile.console.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lastmile.console.call.ServiceRefusal;

/**
 * What was wrong with a form.
 *
 * @param beside a sentence beside each faulty field
 * @param above what concerns the whole form, or a field that it does not show
 */
public record FormFaults(Map<String, String> beside, List<String> above) {

    /** Refusals that concern one field, but name none or one that pages ask for otherwise. */
    private static final Map<String, String> CONCERNING = Map.of(
            "place-not-yours", "placeCode",
            "place-unknown", "placeCode",
            "gate-exists", "id",
            "person-not-of-household", "kind",
            "already-registered", "document.number",
            "document-belongs-to-another", "document.number");

    /** Nothing was wrong. */
    public static final FormFaults NONE = new FormFaults(Map.of(), List.of());

    public FormFaults {
        beside = Map.copyOf(beside);
        above = List.copyOf(above);
    }

    /** What a service found wrong with a form that shows these fields. */
    public static FormFaults of(ServiceRefusal refusal, Set<String> fields, FaultWords words, Locale locale) {
        var beside = new LinkedHashMap<String, String>();
        var above = new ArrayList<String>();
        for (var fault : refusal.problem().errors()) {
            var shown = shown(fault.field(), fields);
            if (shown.isPresent()) {
                beside.putIfAbsent(shown.get(), words.of(fault, locale));
            } else {
                above.add(fault.field() + ": " + words.of(fault, locale));
            }
        }
        var concerned = CONCERNING.getOrDefault(refusal.code(), "");
        if (fields.contains(concerned) && beside.isEmpty()) {
            return beside(concerned, words.of(refusal.problem(), locale));
        }
        if (beside.isEmpty() || !refusal.code().equals("validation-failed")) {
            above.addFirst(words.of(refusal.problem(), locale));
        }
        return new FormFaults(beside, above);
    }

    /** The field itself, the list that it is an item of, or the first of those that it is made of. */
    private static Optional<String> shown(String field, Set<String> fields) {
        var whole = field.replaceFirst("\\[.*", "");
        return fields.contains(whole)
                ? Optional.of(whole)
                : fields.stream()
                        .filter(part -> part.startsWith(field + "."))
                        .sorted()
                        .findFirst();
    }

    /** One sentence about the whole form. */
    public static FormFaults above(String sentence) {
        return new FormFaults(Map.of(), List.of(sentence));
    }

    /** One sentence about one field. */
    public static FormFaults beside(String field, String sentence) {
        return new FormFaults(Map.of(field, sentence), List.of());
    }

    /** The sentence beside this field; empty when it is right. */
    public String of(String field) {
        return beside.getOrDefault(field, "");
    }

    /** The same for the form that was sent; nothing was wrong with the others of its page. */
    public FormFaults when(boolean sent) {
        return sent ? this : NONE;
    }

    public boolean any() {
        return !beside.isEmpty() || !above.isEmpty();
    }
}
