package org.lastmile.console.device;

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
import org.springframework.web.bind.annotation.RequestParam;

/** Gates of the own place, and registering one. */
@Page
class GatesPage {

    private static final Set<String> FIELDS = Set.of("id", "name", "kind", "placeCode");

    private final GateCalls calls;
    private final PlaceChoice places;
    private final PlaceNames names;
    private final FaultWords words;

    GatesPage(GateCalls calls, PlaceChoice places, PlaceNames names, FaultWords words) {
        this.calls = calls;
        this.places = places;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/gates")
    String list(@RequestParam(defaultValue = "") String cursor, Me me, Model model) {
        Denied.unless(me.keepsDevices());
        var page = calls.list(me, cursor);
        model.addAttribute("gates", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "placeNames",
                names.names(me, page.items().stream().map(Gate::placeCode).toList()));
        return "device/list";
    }

    @GetMapping("/gates/new")
    String form(Me me, Model model) {
        Denied.unless(me.keepsDevices());
        return form(FormFaults.NONE, Typed.fresh(Map.of("kind", "COMPOUND")), model);
    }

    @PostMapping("/gates/new")
    String register(Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.keepsDevices());
        try {
            var place = places.read(me, typed.text("placeCode"), locale);
            if (!place.fault().isEmpty()) {
                return form(FormFaults.beside("placeCode", place.fault()), typed, model);
            }
            return "redirect:/gates/" + calls.register(me, place.code(), typed).id();
        } catch (ServiceRefusal refusal) {
            return form(FormFaults.of(refusal, FIELDS, words, locale), typed, model);
        } catch (ServiceAway away) {
            return form(FormFaults.above(words.away(away, locale)), typed, model);
        }
    }

    private static String form(FormFaults faults, Typed typed, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("gateKinds", List.of("COMPOUND", "ROAD"));
        return "device/form";
    }
}
