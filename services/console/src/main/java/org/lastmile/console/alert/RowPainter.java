package org.lastmile.console.alert;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lastmile.console.page.Me;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the same row as the page does, for a page that is open already. */
@Component
final class RowPainter {

    private final ITemplateEngine templates;
    private final AlertWords words;

    RowPainter(ITemplateEngine templates, AlertWords words) {
        this.templates = templates;
        this.words = words;
    }

    String paint(Alert alert, Me me, Locale locale) {
        var row = words.row(alert, me, locale);
        return templates.process("alert/rows", Set.of("row"), new Context(locale, Map.of("row", row)));
    }
}
