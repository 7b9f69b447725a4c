package org.lastmile.console.device;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
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

/** One gate with its devices; a new credential is shown on the next page and nowhere else. */
@Page
@RequestMapping("/gates/{id:[A-Za-z0-9][A-Za-z0-9._-]{0,63}}")
class GatePage {

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
        var gate = calls.find(me, id);
        model.addAttribute("gate", gate);
        model.addAttribute("placeName", places.name(me, gate.placeCode()));
        model.addAttribute("devices", calls.devices(me, id));
        model.addAttribute("typed", Typed.fresh(Map.of()));
        return "device/one";
    }

    @PostMapping
    String change(@PathVariable String id, Typed typed, Me me, Locale locale, RedirectAttributes next) {
        Denied.unless(me.keepsDevices());
        var device = typed.text("device");
        try {
            switch (typed.text("step")) {
                case "enrol" -> show(() -> calls.enrol(me, id, false, typed.key()), next);
                case "enrol-claim" -> show(() -> calls.enrol(me, id, true, typed.key()), next);
                case "claim" -> show(() -> calls.claim(me, device, typed.key()), next);
                case "issue" -> show(() -> calls.issue(me, device, typed.key()), next);
                default -> calls.revoke(me, device, typed.text("credential"));
            }
        } catch (ServiceRefusal refusal) {
            next.addFlashAttribute("fault", words.of(refusal.problem(), locale));
        }
        return "redirect:/gates/" + id;
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
