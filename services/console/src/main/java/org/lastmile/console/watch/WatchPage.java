package org.lastmile.console.watch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.compound.CompoundCalls;
import org.lastmile.console.device.Gate;
import org.lastmile.console.device.GateCalls;
import org.lastmile.console.device.GateNames;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One gate for those who stand at it: who is held, who is on duty, whether the devices can be trusted. */
@Page
@RequestMapping("/watch/{id:[A-Za-z0-9][A-Za-z0-9._-]{0,63}}")
class WatchPage {

    private static final Set<String> FIELDS = Set.of("reason", "note");

    private final WatchCalls calls;
    private final GateCalls gates;
    private final GateNames names;
    private final CompoundCalls compounds;
    private final PlaceNames places;
    private final FaultWords words;

    WatchPage(
            WatchCalls calls,
            GateCalls gates,
            GateNames names,
            CompoundCalls compounds,
            PlaceNames places,
            FaultWords words) {
        this.calls = calls;
        this.gates = gates;
        this.names = names;
        this.compounds = compounds;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String cursor, Me me, Model model) {
        return page(gate(me, id), cursor, FormFaults.NONE, Typed.fresh(Map.of()), me, model);
    }

    /** The same without its frame, for a page that reads it anew. */
    @GetMapping("/now")
    String now(@PathVariable String id, @RequestParam(defaultValue = "") String cursor, Me me, Model model) {
        show(id, cursor, me, model);
        return "watch/now :: now";
    }

    @PostMapping
    String act(@PathVariable String id, Typed typed, Me me, Locale locale, Model model, RedirectAttributes next) {
        Denied.unless(me.watchesGates());
        FormFaults faults;
        try {
            switch (typed.text("step")) {
                case "decide" -> calls.decide(me, typed);
                case "sign-in" -> calls.signIn(me, id);
                case "hand-over" -> calls.handOver(me, id, typed);
                case "shut" -> {
                    gates.confirmShut(me, id, typed);
                    next.addFlashAttribute("told", true);
                }
                case "accept" -> calls.accept(me, id, typed);
                default -> calls.signOut(me, id, typed);
            }
            return "redirect:/watch/" + id;
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(gate(me, id), "", faults, typed, me, model);
    }

    private Gate gate(Me me, String id) {
        Denied.unless(me.watchesGates());
        return gates.find(me, id);
    }

    private String page(Gate gate, String cursor, FormFaults faults, Typed typed, Me me, Model model) {
        var holds = calls.holds(me, gate.id(), cursor);
        model.addAttribute("gate", gate);
        model.addAttribute("placeName", places.name(me, gate.placeCode()));
        model.addAttribute(
                "holds",
                holds.items().stream().filter(hold -> hold.decision() == null).toList());
        model.addAttribute(
                "decided",
                holds.items().stream().filter(hold -> hold.decision() != null).toList());
        model.addAttribute("cursor", cursor);
        model.addAttribute("older", holds.next());
        model.addAttribute("roster", Roster.of(calls.shifts(me, gate.id()), me));
        model.addAttribute("devices", gates.devices(me, gate.id()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        if (gate.kind().equals("COMPOUND")) {
            tellOfCompound(gate, me, model);
        }
        return "watch/one";
    }

    private void tellOfCompound(Gate gate, Me me, Model model) {
        calls.inside(me, gate.placeCode()).ifPresent(inside -> model.addAttribute("inside", inside));
        compounds.findIfAny(me, gate.placeCode()).ifPresent(compound -> {
            model.addAttribute("compound", compound);
            model.addAttribute("shut", compound.shuts(gate.id()));
            var open = compound.openGate();
            model.addAttribute("openGate", open == null ? "" : names.name(me, open));
        });
    }
}
