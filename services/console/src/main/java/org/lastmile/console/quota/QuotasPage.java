package org.lastmile.console.quota;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Quotas within the own place, setting one and ending one. */
@Page
@RequestMapping("/quotas")
class QuotasPage {

    private static final Set<String> FIELDS = Set.of("placeCode", "subject", "direction", "most", "days");
    private static final Map<String, String> USUAL =
            Map.of("subject", "HOUSEHOLD", "direction", "OUT", "most", "1", "days", "2");

    private final QuotaCalls calls;
    private final PlaceChoice places;
    private final PlaceNames names;
    private final FaultWords words;

    QuotasPage(QuotaCalls calls, PlaceChoice places, PlaceNames names, FaultWords words) {
        this.calls = calls;
        this.places = places;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String cursor, Me me, Model model) {
        Denied.unless(me.seesCompounds());
        return page(cursor, FormFaults.NONE, Typed.fresh(USUAL), me, model);
    }

    @PostMapping
    String change(Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.setsQuotas());
        FormFaults faults;
        try {
            if (typed.text("step").equals("end")) {
                calls.end(me, typed.text("quota"));
                return "redirect:/quotas";
            }
            var place = places.read(me, typed.text("placeCode"), locale);
            if (place.fault().isEmpty()) {
                calls.set(me, place.code(), typed);
                return "redirect:/quotas";
            }
            faults = FormFaults.beside("placeCode", place.fault());
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page("", faults, typed.text("step").equals("end") ? Typed.fresh(USUAL) : typed, me, model);
    }

    private String page(String cursor, FormFaults faults, Typed typed, Me me, Model model) {
        var page = calls.list(me, cursor);
        model.addAttribute("quotas", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "placeNames",
                names.names(me, page.items().stream().map(Quota::placeCode).toList()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("subjects", List.of("HOUSEHOLD", "PERSON", "PLATE"));
        model.addAttribute("directions", List.of("OUT", "IN"));
        return "quota/list";
    }
}
