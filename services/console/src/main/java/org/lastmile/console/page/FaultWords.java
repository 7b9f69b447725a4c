package org.lastmile.console.page;

import java.util.Locale;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says refusals in the reader's language: by code and by reason; what has no words of its own is said as it came. */
@Component
public final class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence for this problem. */
    public String of(Problem problem, Locale locale) {
        var known = find("problem." + problem.code(), locale);
        return known.isEmpty() ? text("problem.other", locale, problem.detail()) : known;
    }

    /** What is wrong with one field, and what would be right. */
    public String of(FieldFault fault, Locale locale) {
        var reason = words("reason.", fault.reason(), locale);
        if (fault.allowed() == null || fault.allowed().isBlank() || isForPrograms(fault.allowed())) {
            return reason;
        }
        var allowed = find("allowed." + key(fault.allowed()), locale);
        if (allowed.isEmpty() && locale.getLanguage().equals("zh") && hasLetters(fault.allowed())) {
            return reason;
        }
        return text("fault.with-allowed", locale, reason, allowed.isEmpty() ? fault.allowed() : allowed);
    }

    /** Which part is away, beside a form that keeps what was typed. */
    public String away(ServiceAway away, Locale locale) {
        return text("problem.service-away.kept", locale, notNow(away, locale));
    }

    /** Which part is away, where nothing was typed. */
    public String notNow(ServiceAway away, Locale locale) {
        return text(
                "problem.service-away", locale, text("service." + away.service().word(), locale));
    }

    /** Some other sentence of a page. */
    public String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    private String words(String prefix, String english, Locale locale) {
        var known = find(prefix + key(english), locale);
        if (!known.isEmpty()) {
            return known;
        }
        return locale.getLanguage().equals("zh") ? text("reason.other", locale) : english;
    }

    private String find(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, new Object[0], "", locale));
    }

    /** A list of constants or a shape of JSON: the form offers choices instead. */
    private static boolean isForPrograms(String allowed) {
        return allowed.startsWith("[") || allowed.startsWith("{");
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(c -> c < 128 && Character.isLowerCase(c));
    }

    /** A sentence as a key: its letters, the rest as dashes; numbers vary and are left out. */
    private static String key(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }
}
