package org.lastmile.console.order;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may leave for a while although the order lasts: approving it, and taking it back. */
@Page
@RequestMapping("/orders/{id}/exits")
class ExitPage {

    private static final Set<String> FIELDS = Set.of("kind", "from", "until", "gate", "reason", "note");
    private static final String WITHDRAWAL = "withdrawal-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ExitCalls.HERE);

    private final OrderCalls orders;
    private final ExitCalls calls;
    private final FaultWords words;

    ExitPage(OrderCalls orders, ExitCalls calls, FaultWords words) {
        this.orders = orders;
        this.calls = calls;
        this.words = words;
    }

    /** An exit as a line of the list. */
    record Line(Exit exit, String from, String until) {

        static Line of(Exit exit) {
            return new Line(exit, time(exit.from()), time(exit.until()));
        }

        private static String time(Instant at) {
            return TIME.format(at);
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Me me, Model model) {
        Denied.unless(me.seesOrders());
        return page(id, FormFaults.NONE, Typed.fresh(Map.of()), me, model);
    }

    @PostMapping
    String step(@PathVariable UUID id, Typed typed, Me me, Locale locale, Model model) {
        Denied.unless(me.orders());
        FormFaults faults;
        var next = typed;
        try {
            var step = typed.text("step");
            if (step.startsWith(WITHDRAWAL)) {
                calls.withdraw(me, id.toString(), step.substring(WITHDRAWAL.length()), typed);
            } else {
                calls.approve(me, id.toString(), typed);
            }
            return "redirect:/orders/" + id + "/exits";
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
            next = refusal.code().equals("idempotency-key-reused") ? typed.anew() : typed;
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(id, faults, next, me, model);
    }

    private String page(UUID id, FormFaults faults, Typed typed, Me me, Model model) {
        var order = orders.find(me, id.toString());
        model.addAttribute("order", order);
        model.addAttribute(
                "lines", calls.of(me, id.toString()).stream().map(Line::of).toList());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", List.of("APPROVED_EXIT", "ANNOUNCED_OPENING"));
        model.addAttribute("reasons", List.of("MEDICAL_CARE", "SUPPLIES", "DELIVERY", "EMERGENCY", "OTHER"));
        boolean active = !Set.of("RELEASED", "VOID").contains(order.state());
        model.addAttribute("may", active && me.orders() && me.staff().sees(order.placeCode()));
        return "order/exits";
    }
}
