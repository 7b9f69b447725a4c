package org.lastmile.console.device;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.CountyTime;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One gate: how it may be used, and its devices. A new credential is shown on the next page and nowhere else. */
@Page
@RequestMapping("/gates/{id:[A-Za-z0-9][A-Za-z0-9._-]{0,63}}")
class GatePage {

    private static final Set<String> FIELDS =
            Set.of("name", "directionPolicy", "openingHours", "staffed", "heartbeatEverySeconds");

    private final GateCalls calls;
    private final PlaceNames places;
    private final FaultWords words;

    GatePage(GateCalls calls, PlaceNames places, FaultWords words) {
        this.calls = calls;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String id, Me me, Model model) {
        Denied.unless(me.keepsDevices());
        return page(id, FormFaults.NONE, Typed.fresh(Map.of()), me, model);
    }

    @PostMapping
    String change(@PathVariable String id, Typed typed, Me me, Locale locale, Model model, RedirectAttributes next) {
        Denied.unless(me.keepsDevices());
        var device = typed.text("device");
        try {
            switch (typed.text("step")) {
                case "use" -> calls.use(me, id, typed);
                case "heartbeat" -> calls.expect(me, device, typed);
                case "enrol" -> show(() -> calls.enrol(me, id, false, typed.key()), next);
                case "enrol-claim" -> show(() -> calls.enrol(me, id, true, typed.key()), next);
                case "claim" -> show(() -> calls.claim(me, device, typed.key()), next);
                case "issue" -> show(() -> calls.issue(me, device, typed.key()), next);
                default -> calls.revoke(me, device, typed.text("credential"));
            }
            return "redirect:/gates/" + id;
        } catch (ServiceRefusal refusal) {
            return page(id, FormFaults.of(refusal, FIELDS, words, locale), typed, me, model);
        }
    }

    private String page(String id, FormFaults faults, Typed typed, Me me, Model model) {
        var found = calls.findVersioned(me, id);
        var gate = found.body();
        model.addAttribute("gate", gate);
        model.addAttribute("version", found.version());
        model.addAttribute("placeName", places.name(me, gate.placeCode()));
        model.addAttribute("devices", calls.devices(me, id));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("use", typed.text("step").equals("use") ? typed : asItIs(gate));
        model.addAttribute("key", Typed.fresh(Map.of()).key());
        model.addAttribute("directions", List.of("BOTH", "IN_ONLY", "OUT_ONLY"));
        model.addAttribute("attendance", List.of("true", "false"));
        return "device/one";
    }

    /** A form that says what holds. */
    private static Typed asItIs(Gate gate) {
        return Typed.fresh(Map.of(
                "step",
                "use",
                "name",
                gate.name(),
                "directionPolicy",
                gate.directionPolicy(),
                "openingHours",
                gate.hours(),
                "staffed",
                Boolean.toString(gate.staffed())));
    }

    private static void show(Supplier<Gate.Issued> issuing, RedirectAttributes next) {
        var issued = issuing.get();
        next.addFlashAttribute("issuedTo", issued.deviceId());
        next.addFlashAttribute("secret", issued.credential());
        next.addFlashAttribute("code", issued.claimCode());
        var ends = issued.expiresAt();
        next.addFlashAttribute("codeEnds", ends == null ? "" : CountyTime.text(ends));
    }
}
