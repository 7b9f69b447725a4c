package org.lastmile.console.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lastmile.console.call.ServiceAway;
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

/** One finding: put right by its place, then looked at again by whoever inspects. */
@Page
@RequestMapping("/findings/{id}")
class FindingPage {

    private static final Set<String> FIELDS = Set.of("note", "outcome", "dueAt");

    private final FindingCalls calls;
    private final PlaceNames places;
    private final FaultWords words;

    FindingPage(FindingCalls calls, PlaceNames places, FaultWords words) {
        this.calls = calls;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Me me, Model model) {
        Denied.unless(me.seesFindings());
        return page(calls.find(me, id.toString()), FormFaults.NONE, Typed.fresh(Map.of()), me, model);
    }

    @PostMapping
    String step(@PathVariable UUID id, Typed typed, Me me, Locale locale, Model model) {
        boolean rectifying = typed.text("step").equals("rectification");
        Denied.unless(rectifying ? me.rectifies() : me.verifies());
        FormFaults faults;
        try {
            var done = rectifying ? calls.rectify(me, id.toString(), typed) : calls.verify(me, id.toString(), typed);
            return "redirect:/findings/" + done.id();
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(calls.find(me, id.toString()), faults, typed, me, model);
    }

    private String page(Finding finding, FormFaults faults, Typed typed, Me me, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("due", CountyTime.text(finding.dueAt()));
        model.addAttribute("placeName", places.name(me, finding.placeCode()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("outcomes", List.of("CONFIRMED", "REJECTED"));
        model.addAttribute("mayRectify", me.rectifies() && finding.state().equals("RAISED"));
        model.addAttribute("mayVerify", me.verifies() && finding.state().equals("RECTIFIED"));
        return "finding/one";
    }
}
