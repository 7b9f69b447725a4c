package org.lastmile.console.order;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.device.GateCalls;
import org.lastmile.console.device.GateNames;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.FormFaults;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.Typed;
import org.lastmile.console.person.KnownPeople;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may leave for a while although the order lasts: approving it, and taking it back. */
@Page
@RequestMapping("/orders/{id}/exits")
class ExitPage {

    private static final Set<String> FIELDS = Set.of("kind", "from", "until", "gate", "reason", "note");
    private static final String WITHDRAWAL = "withdrawal-";

    private final OrderCalls orders;
    private final ExitCalls calls;
    private final Household household;
    private final GateCalls gates;
    private final GateNames gateNames;
    private final KnownPeople known;
    private final FaultWords words;

    ExitPage(
            OrderCalls orders,
            ExitCalls calls,
            Household household,
            GateCalls gates,
            GateNames gateNames,
            KnownPeople known,
            FaultWords words) {
        this.orders = orders;
        this.calls = calls;
        this.household = household;
        this.gates = gates;
        this.gateNames = gateNames;
        this.known = known;
        this.words = words;
    }

    /**
     * An exit as a line of the list.
     *
     * @param whom the one person, masked; empty when nobody or nobody whom the reader may see
     * @param gate the name of the only gate; empty when any
     */
    record Line(Exit exit, String whom, String gate, String from, String until) {

        static Line of(Exit exit, Map<String, String> labels, Map<String, String> gates) {
            var person = exit.personToken();
            var gate = exit.gate();
            return new Line(
                    exit,
                    person == null ? "" : labels.getOrDefault(person, ""),
                    gate == null ? "" : gates.getOrDefault(gate, gate),
                    CountyTime.text(exit.from()),
                    CountyTime.text(exit.until()));
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.seesOrders());
        return page(id, FormFaults.NONE, Typed.fresh(Map.of()), me, session, locale, model);
    }

    @PostMapping
    String step(@PathVariable UUID id, Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.orders());
        FormFaults faults;
        var next = typed;
        try {
            var step = typed.text("step");
            if (step.startsWith(WITHDRAWAL)) {
                calls.withdraw(me, id.toString(), step.substring(WITHDRAWAL.length()), typed);
            } else {
                calls.approve(me, id.toString(), known.token(session, typed.text("kind")), typed);
            }
            return "redirect:/orders/" + id + "/exits";
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
            next = refusal.code().equals("idempotency-key-reused") ? typed.anew() : typed;
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(id, faults, next, me, session, locale, model);
    }

    private String page(
            UUID id, FormFaults faults, Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        var order = orders.find(me, id.toString());
        var seen = household.of(order, me, session, locale);
        model.addAttribute("order", order);
        var exits = calls.of(me, id.toString());
        var names = gateNames.names(
                me, exits.stream().map(Exit::gate).filter(Objects::nonNull).collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                exits.stream().map(exit -> Line.of(exit, seen.labels(), names)).toList());
        model.addAttribute("self", seen.labels().getOrDefault(order.personToken(), ""));
        model.addAttribute("mates", seen.mates());
        model.addAttribute("missing", seen.missing());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", List.of("MEDICAL_CARE", "SUPPLIES", "DELIVERY", "EMERGENCY", "OTHER"));
        boolean active = !Set.of("RELEASED", "VOID").contains(order.state());
        boolean may = active && me.orders() && me.staff().sees(order.placeCode());
        model.addAttribute("may", may);
        model.addAttribute("gatesMissing", may ? offerGates(order.placeCode(), me, locale, model) : "");
        return "order/exits";
    }

    /** Offers the gates of the compounds there; answers why there are none to choose, or nothing. */
    private String offerGates(String place, Me me, Locale locale, Model model) {
        try {
            model.addAttribute("gates", gates.ofCompounds(me, place));
            return "";
        } catch (ServiceAway away) {
            return words.notNow(away, locale);
        } catch (ServiceRefusal refusal) {
            return words.of(refusal.problem(), locale);
        }
    }
}
