package org.lastmile.console.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.springframework.stereotype.Component;

/** Turns what somebody typed into a place field into a code: the digits it begins with, or the one place so called. */
@Component
public final class PlaceChoice {

    private static final Pattern CODE = Pattern.compile("\\s*([0-9]{2,15})(\\s.*)?");
    private static final int SHOWN = 20;

    private final Services services;
    private final FaultWords words;

    PlaceChoice(Services services, FaultWords words) {
        this.services = services;
        this.words = words;
    }

    /**
     * The place that was meant, or a sentence why that cannot be told.
     *
     * @param code null when it cannot be told, or nothing was typed
     * @param fault empty when it can
     */
    public record Chosen(@Nullable String code, String fault) {}

    /** The place that was meant. */
    public Chosen read(Me me, String typed, Locale locale) {
        var digits = CODE.matcher(typed);
        if (digits.matches()) {
            return new Chosen(digits.group(1), "");
        }
        if (typed.isBlank()) {
            return new Chosen(null, "");
        }
        var found = search(me, typed.strip());
        var exact = found.stream()
                .filter(place -> place.name().equals(typed.strip()))
                .toList();
        if (exact.size() == 1) {
            return new Chosen(exact.getFirst().code(), "");
        }
        return found.size() == 1
                ? new Chosen(found.getFirst().code(), "")
                : new Chosen(null, words.text(found.isEmpty() ? "place.unknown" : "place.several", locale));
    }

    /** Places of the own subtree whose name or code fits. */
    public List<PlaceJson> search(Me me, String text) {
        if (text.length() > 100) {
            return List.of();
        }
        return services.get(
                        me.staff(),
                        Service.REGISTRATION,
                        PlaceJson.Page.class,
                        "/v1/places?within={within}&text={text}&limit={limit}",
                        me.place(),
                        text,
                        SHOWN)
                .items();
    }
}
