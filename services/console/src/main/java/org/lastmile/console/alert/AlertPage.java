package org.lastmile.console.alert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.FormFaults;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.Typed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One alert, and what can be done about it. */
@Page
@RequestMapping("/alerts/{id}")
class AlertPage {

    private static final Set<String> ABOUT_PEOPLE = Set.of("QUARANTINE_BREACH", "HOUSEHOLD_EXIT", "FEVER_CONFIRMED");

    private static final List<String> REASONS = List.of("", "EXPLAINED", "MISTAKEN", "HANDED_OVER");

    private final AlertCalls calls;
    private final AlertWords words;
    private final FaultWords faults;

    AlertPage(AlertCalls calls, AlertWords words, FaultWords faults) {
        this.calls = calls;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String ended,
            Me me,
            Locale locale,
            Model model) {
        Denied.unless(me.seesAlerts());
        return page(
                calls.find(me, id.toString()),
                ended != null,
                me,
                locale,
                FormFaults.NONE,
                Typed.fresh(Map.of()),
                model);
    }

    /** Somebody whose browser lost its place after an acknowledgement sees the alert. */
    @GetMapping("/acknowledgement")
    String acknowledged(@PathVariable UUID id) {
        return "redirect:/alerts/" + id;
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            Me me,
            Locale locale,
            Model model) {
        Denied.unless(me.acknowledges());
        model.addAttribute("row", acknowledged(id.toString(), me, locale));
        return partly == null ? "redirect:/alerts" : "alert/rows :: row";
    }

    private AlertRow acknowledged(String id, Me me, Locale locale) {
        try {
            return words.row(calls.acknowledge(me, id), me, locale);
        } catch (ServiceRefusal refusal) {
            return words.row(calls.find(me, id), me, locale).with(faults.of(refusal.problem(), locale));
        }
    }

    /** Says that it is over; the alert itself ends when notification has heard of it. */
    @PostMapping
    String end(@PathVariable UUID id, Typed typed, Me me, Locale locale, Model model) {
        var alert = calls.find(me, id.toString());
        var ending = AlertEnding.of(alert).filter(one -> one.mayBeTriedBy(me));
        Denied.unless(ending.isPresent());
        FormFaults wrong;
        try {
            calls.end(me, alert, ending.orElseThrow(), typed);
            return "redirect:/alerts/" + id + "?ended";
        } catch (ServiceRefusal refusal) {
            wrong = FormFaults.of(refusal, Set.of(ending.orElseThrow().field()), faults, locale);
        } catch (ServiceAway away) {
            wrong = FormFaults.above(faults.away(away, locale));
        }
        return page(alert, false, me, locale, wrong, typed, model);
    }

    private String page(Alert alert, boolean ended, Me me, Locale locale, FormFaults wrong, Typed typed, Model model) {
        model.addAttribute("ended", ended);
        model.addAttribute("row", words.row(alert, me, locale));
        model.addAttribute("alert", alert);
        model.addAttribute("faults", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("person", ABOUT_PEOPLE.contains(alert.kind()));
        model.addAttribute(
                "ending",
                AlertEnding.of(alert)
                        .filter(ending -> ending.offeredTo(me, alert))
                        .orElse(null));
        model.addAttribute("reasons", REASONS);
        return "alert/one";
    }
}
