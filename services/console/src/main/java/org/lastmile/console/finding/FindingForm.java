package org.lastmile.console.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lastmile.console.alert.AlertCalls;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.FormFaults;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceChoice;
import org.lastmile.console.page.PlaceNames;
import org.lastmile.console.page.Typed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Raises a finding, filled in from an alert when it starts there. */
@Page
@RequestMapping("/findings/new")
class FindingForm {

    private static final Set<String> FIELDS = Set.of("placeCode", "title", "description", "severity", "dueAt");

    private final FindingCalls calls;
    private final AlertCalls alerts;
    private final PlaceChoice places;
    private final PlaceNames names;
    private final FaultWords words;

    FindingForm(FindingCalls calls, AlertCalls alerts, PlaceChoice places, PlaceNames names, FaultWords words) {
        this.calls = calls;
        this.alerts = alerts;
        this.places = places;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String alert, Me me, Locale locale, Model model) {
        Denied.unless(me.raisesFindings());
        if (alert.isEmpty()) {
            return form(FormFaults.NONE, Typed.fresh(Map.of("severity", "NORMAL")), model);
        }
        var brief = alerts.brief(me, alert, locale);
        var given = Map.of(
                "alertId",
                brief.id(),
                "placeCode",
                brief.accountablePlace() + " " + names.name(me, brief.accountablePlace()),
                "title",
                brief.headline() + " · " + brief.place(),
                "description",
                String.join("\n", brief.sentences()),
                "severity",
                "SERIOUS");
        return form(FormFaults.NONE, Typed.fresh(given), model);
    }

    @PostMapping
    String raise(Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.raisesFindings());
        try {
            var place = places.read(me, typed.text("placeCode"), locale);
            if (!place.fault().isEmpty()) {
                return form(FormFaults.beside("placeCode", place.fault()), typed, model);
            }
            return "redirect:/findings/" + calls.raise(me, place.code(), typed).id();
        } catch (ServiceRefusal refusal) {
            boolean used = refusal.code().equals("idempotency-key-reused");
            return form(FormFaults.of(refusal, FIELDS, words, locale), used ? typed.anew() : typed, model);
        } catch (ServiceAway away) {
            return form(FormFaults.above(words.away(away, locale)), typed, model);
        }
    }

    private static String form(FormFaults faults, Typed typed, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("severities", List.of("MINOR", "NORMAL", "SERIOUS"));
        return "finding/form";
    }
}
