package org.lastmile.console.alert;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.console.page.Me;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the same row as the page does, for pages that are open already; once for all that show the same words. */
@Component
final class RowPainter {

    private static final int KEPT = 1_000;

    private final Map<Painted, String> painted = new ConcurrentHashMap<>();
    private final ITemplateEngine templates;
    private final AlertWords words;

    /** All that a painted row depends on. */
    private record Painted(AlertRow row, Locale locale) {}

    RowPainter(ITemplateEngine templates, AlertWords words) {
        this.templates = templates;
        this.words = words;
    }

    String paint(Alert alert, Me me, Locale locale) {
        if (painted.size() > KEPT) {
            painted.clear();
        }
        return painted.computeIfAbsent(new Painted(words.row(alert, me, locale), locale), this::paint);
    }

    private String paint(Painted one) {
        return templates.process("alert/rows", Set.of("row"), new Context(one.locale(), Map.of("row", one.row())));
    }
}
