package org.lastmile.console.alert;

import java.util.Locale;
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

/** One alert, and what can be done about it. */
@Page
@RequestMapping("/alerts/{id}")
class AlertPage {

    private static final Set<String> ENDED_BY_STAFF = Set.of("QUARANTINE_BREACH", "HOUSEHOLD_EXIT");

    private final AlertCalls calls;
    private final AlertWords words;
    private final FaultWords faults;

    AlertPage(AlertCalls calls, AlertWords words, FaultWords faults) {
        this.calls = calls;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable UUID id, Me me, Locale locale, Model model) {
        Denied.unless(me.seesAlerts());
        return page(calls.find(me, id.toString()), me, locale, FormFaults.NONE, Typed.fresh(java.util.Map.of()), model);
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

    @PostMapping
    String confirmBack(@PathVariable UUID id, Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.clears());
        var alert = calls.find(me, id.toString());
        try {
            calls.confirmBack(me, alert.violationId(), typed.text("reason"));
            return "redirect:/alerts/" + id;
        } catch (ServiceRefusal refusal) {
            return page(alert, me, locale, FormFaults.of(refusal, Set.of("reason"), faults, locale), typed, model);
        } catch (ServiceAway away) {
            return page(alert, me, locale, FormFaults.above(faults.away(away, locale)), typed, model);
        }
    }

    private String page(Alert alert, Me me, Locale locale, FormFaults wrong, Typed typed, Model model) {
        model.addAttribute("row", words.row(alert, me, locale));
        model.addAttribute("alert", alert);
        model.addAttribute("faults", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "person", ENDED_BY_STAFF.contains(alert.kind()) || alert.kind().startsWith("FEVER"));
        model.addAttribute(
                "mayConfirmBack",
                me.clears()
                        && me.staff().sees(alert.accountablePlace())
                        && !alert.state().equals("RESOLVED")
                        && ENDED_BY_STAFF.contains(alert.kind()));
        return "alert/one";
    }
}
