package org.lastmile.console.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.device.GateNames;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.PlaceNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says alerts in the reader's language. What has no words of its own yet is said by its name and value. */
@Component
final class AlertWords {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(HERE);

    /** Identifiers that help nobody at three in the morning. */
    private static final Set<String> TECHNICAL =
            Set.of("passage", "firstPassage", "orderId", "device", "findingId", "gatePlace");

    private final MessageSource messages;
    private final PlaceNames places;
    private final GateNames gates;

    AlertWords(MessageSource messages, PlaceNames places, GateNames gates) {
        this.messages = messages;
        this.places = places;
        this.gates = gates;
    }

    /** What codes of places and ids of gates are called. */
    private record Names(Map<String, String> places, Map<String, String> gates) {

        String place(String code) {
            return places.getOrDefault(code, code);
        }

        String of(Alert.Evidence piece) {
            return piece.namesGate() ? gates.getOrDefault(piece.value(), piece.value()) : place(piece.value());
        }
    }

    /** These alerts as rows, with all names asked for at once. */
    List<AlertRow> rows(Collection<Alert> alerts, Me me, Locale locale) {
        var codes = new TreeSet<String>();
        var gateIds = new TreeSet<String>();
        for (var alert : alerts) {
            codes.addAll(alert.places());
            alert.proof().stream().filter(Alert.Evidence::namesGate).forEach(piece -> gateIds.add(piece.value()));
        }
        var names = new Names(places.names(me, codes), gates.names(me, gateIds));
        return alerts.stream().map(alert -> row(alert, me, locale, names)).toList();
    }

    AlertRow row(Alert alert, Me me, Locale locale) {
        return rows(List.of(alert), me, locale).getFirst();
    }

    private AlertRow row(Alert alert, Me me, Locale locale, Names names) {
        boolean mine = me.staff().sees(alert.accountablePlace());
        return new AlertRow(
                alert.id(),
                alert.version(),
                alert.openedAt().toString(),
                TIME.format(alert.openedAt()),
                alert.state(),
                text("alert.state." + alert.state(), locale),
                alert.severity(),
                text("alert.severity." + alert.severity(), locale),
                text("alert.icon." + alert.severity(), locale),
                kind(alert.kind(), locale),
                place(alert, names),
                sentences(alert, locale, names),
                end(alert, locale),
                "",
                alert.isOpen() && mine && me.acknowledges(),
                me.raisesFindings() && mine);
    }

    String kind(String kind, Locale locale) {
        return or("alert.kind." + kind, kind, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    private static String place(Alert alert, Names names) {
        var owner = names.place(alert.accountablePlace());
        var where = names.place(alert.occurredPlace());
        return owner.equals(where) ? owner : owner + " · " + where;
    }

    private List<String> sentences(Alert alert, Locale locale, Names names) {
        var all = new ArrayList<String>();
        for (var piece : alert.proof()) {
            if (!TECHNICAL.contains(piece.name())) {
                all.add(sentence(piece, locale, names));
            }
        }
        if (alert.count() > 1) {
            all.add(text("alert.count", locale, alert.count()));
        }
        if (alert.late()) {
            all.add(text("alert.late", locale));
        }
        return all;
    }

    private String sentence(Alert.Evidence piece, Locale locale, Names names) {
        var value = or("evidence." + piece.name() + "." + piece.value(), value(piece, names), locale);
        var unit = piece.unit() == null ? "" : or("unit." + piece.unit(), piece.unit(), locale);
        var known = find("evidence." + piece.name(), locale, value, unit);
        return known == null ? piece.name() + ": " + value + unit : known;
    }

    private static String value(Alert.Evidence piece, Names names) {
        try {
            return piece.name().endsWith("At") ? TIME.format(Instant.parse(piece.value())) : names.of(piece);
        } catch (DateTimeParseException noTime) {
            return piece.value();
        }
    }

    private String end(Alert alert, Locale locale) {
        if (alert.resolvedAt() != null) {
            var how = alert.resolution() == null ? "" : alert.resolution();
            return text("alert.resolved", locale, time(alert.resolvedAt()), or("resolution." + how, how, locale));
        }
        return alert.acknowledgedBy() == null
                ? ""
                : text("alert.acknowledged", locale, alert.acknowledgedBy(), time(alert.acknowledgedAt()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private String or(String key, String otherwise, Locale locale) {
        var known = find(key, locale);
        return known == null ? otherwise : known;
    }

    private @Nullable String find(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
