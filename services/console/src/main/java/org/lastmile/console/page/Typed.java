package org.lastmile.console.page;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, kept word for word until the form is accepted.
 *
 * @param fields value of each field
 */
public record Typed(Map<String, String> fields) {

    /** Names one filled-in form, however often it is sent. */
    public static final String KEY = "key";

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** A form that nobody has touched, with a few values given. */
    public static Typed fresh(Map<String, String> given) {
        var fields = new HashMap<>(given);
        fields.put(KEY, UUID.randomUUID().toString());
        return new Typed(fields);
    }

    /** The same words under a new key: to be sent as something new. */
    public Typed anew() {
        return fresh(fields);
    }

    /** The same for the form that was sent; the others of its page are untouched. */
    public Typed when(boolean sent) {
        return sent ? this : fresh(Map.of());
    }

    /** What stands in the field; empty when nothing does. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The same without surrounding blanks; null when nothing is left. */
    public @Nullable String given(String field) {
        var text = text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** Those of these fields in which something stands. */
    public Map<String, Object> filled(String... names) {
        var filled = new HashMap<String, Object>();
        for (var name : names) {
            var value = given(name);
            if (value != null) {
                filled.put(name, value);
            }
        }
        return filled;
    }

    public String key() {
        return text(KEY);
    }
}
