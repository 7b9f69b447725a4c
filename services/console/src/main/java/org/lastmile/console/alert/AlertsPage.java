package org.lastmile.console.alert;

import java.util.List;
import java.util.Locale;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceChoice;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live list of alerts. */
@Page
class AlertsPage {

    /** What the filter offers; other kinds are shown all the same. */
    private static final List<String> KINDS = List.of(
            "QUARANTINE_BREACH",
            "HOUSEHOLD_EXIT",
            "FEVER_CONFIRMED",
            "WRONG_GATE",
            "UNATTENDED_CHECKPOINT",
            "COUNT_MISMATCH",
            "REPEAT_ATTEMPT",
            "SEQUENCE_REUSED",
            "RECTIFICATION_OVERDUE");

    private static final List<String> STATES = List.of("OPEN", "ACKNOWLEDGED", "RESOLVED");

    private final AlertCalls calls;
    private final AlertWords words;
    private final PlaceChoice places;
    private final FaultWords faults;

    AlertsPage(AlertCalls calls, AlertWords words, PlaceChoice places, FaultWords faults) {
        this.calls = calls;
        this.words = words;
        this.places = places;
        this.faults = faults;
    }

    @GetMapping("/alerts")
    String show(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> state,
            Me me,
            Locale locale,
            Model model) {
        Denied.unless(me.seesAlerts());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", STATES);
        model.addAttribute("typedPlace", place);
        var chosen = choose(me, place, locale, model);
        fill(me, new AlertFilter(chosen, kind, state), locale, model);
        return "alert/list";
    }

    /** The newest rows once more, for a page that is open and cannot know what it missed. */
    @GetMapping("/alerts/rows")
    String rows(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "") String cursor,
            Me me,
            Locale locale,
            Model model) {
        Denied.unless(me.seesAlerts());
        page(me, new AlertFilter(place, kind, state), cursor, locale, model);
        return "alert/rows :: page";
    }

    private String choose(Me me, String place, Locale locale, Model model) {
        try {
            var chosen = places.read(me, place, locale);
            var code = chosen.code() == null ? "" : chosen.code();
            boolean mine = code.isEmpty() || me.staff().sees(code);
            model.addAttribute("placeFault", mine ? chosen.fault() : faults.text("problem.place-not-yours", locale));
            return mine ? code : "";
        } catch (ServiceAway away) {
            model.addAttribute("placeFault", faults.away(away, locale));
            return "";
        }
    }

    private void fill(Me me, AlertFilter filter, Locale locale, Model model) {
        try {
            page(me, filter, "", locale, model);
        } catch (ServiceAway away) {
            model.addAttribute("away", faults.notNow(away, locale));
            model.addAttribute("rows", List.of());
        } catch (ServiceRefusal refusal) {
            model.addAttribute("away", faults.of(refusal.problem(), locale));
            model.addAttribute("rows", List.of());
        }
        model.addAttribute("filter", filter);
    }

    private void page(Me me, AlertFilter filter, String cursor, Locale locale, Model model) {
        var page = calls.list(me, filter, cursor);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", words.rows(page.items(), me, locale));
        model.addAttribute("next", page.next());
    }
}
