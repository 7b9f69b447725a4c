package org.lastmile.console.compound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.device.Gate;
import org.lastmile.console.device.GateCalls;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.FormFaults;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceNames;
import org.lastmile.console.page.Typed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One compound: what holds, what is decided ahead, and deciding something else. */
@Page
@RequestMapping("/compounds/{place:[0-9]{2,15}}")
class CompoundPage {

    private static final Set<String> FIELDS = Set.of("state", "openGate", "effectiveFrom", "reason");

    private final CompoundCalls calls;
    private final GateCalls gates;
    private final PlaceNames places;
    private final FaultWords words;

    CompoundPage(CompoundCalls calls, GateCalls gates, PlaceNames places, FaultWords words) {
        this.calls = calls;
        this.gates = gates;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String place, Me me, Model model) {
        Denied.unless(me.seesCompounds());
        return page(place, FormFaults.NONE, Typed.fresh(Map.of()), me, model);
    }

    @PostMapping
    String change(@PathVariable String place, Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.closesCompounds());
        FormFaults faults;
        try {
            calls.change(me, place, typed);
            return "redirect:/compounds/" + place;
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(place, faults, typed, me, model);
    }

    private String page(String place, FormFaults faults, Typed typed, Me me, Model model) {
        var found = calls.find(me, place);
        model.addAttribute("compound", found.body());
        model.addAttribute("version", found.version());
        model.addAttribute("placeName", places.name(me, place));
        var its = gates.ofCompound(me, place);
        model.addAttribute("gates", its);
        model.addAttribute("gateNames", its.stream().collect(Collectors.toMap(Gate::id, Gate::name)));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed.text("step").isEmpty() ? asItIs(found.body()) : typed);
        model.addAttribute("states", List.of("OPEN", "CLOSED", "SEALED"));
        return "compound/one";
    }

    /** A form that says what holds. */
    private static Typed asItIs(Compound compound) {
        var open = compound.openGate();
        return Typed.fresh(Map.of("step", "change", "state", compound.state(), "openGate", open == null ? "" : open));
    }
}
