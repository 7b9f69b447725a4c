package org.lastmile.console.order;

import jakarta.servlet.http.HttpSession;
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
import org.lastmile.console.page.PlaceNames;
import org.lastmile.console.page.Typed;
import org.lastmile.console.person.KnownPeople;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One order: where it stands, that it reached the person, and its end. */
@Page
@RequestMapping("/orders/{id}")
class OrderPage {

    private static final Set<String> FIELDS = Set.of("proof", "reason", "note");

    private final OrderCalls calls;
    private final KnownPeople known;
    private final PlaceNames places;
    private final FaultWords words;

    OrderPage(OrderCalls calls, KnownPeople known, PlaceNames places, FaultWords words) {
        this.calls = calls;
        this.known = known;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Me me, HttpSession session, Model model) {
        Denied.unless(me.seesOrders());
        return page(calls.find(me, id.toString()), FormFaults.NONE, Typed.fresh(Map.of()), me, session, model);
    }

    @PostMapping
    String step(@PathVariable UUID id, Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        boolean serving = typed.text("step").equals("service");
        Denied.unless(serving ? me.serves() : me.releases());
        FormFaults faults;
        try {
            var done = serving ? calls.serve(me, id.toString(), typed) : calls.release(me, id.toString(), typed);
            return "redirect:/orders/" + done.id();
        } catch (ServiceRefusal refusal) {
            faults = FormFaults.of(refusal, FIELDS, words, locale);
        } catch (ServiceAway away) {
            faults = FormFaults.above(words.away(away, locale));
        }
        return page(calls.find(me, id.toString()), faults, typed, me, session, model);
    }

    private String page(Order order, FormFaults faults, Typed typed, Me me, HttpSession session, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("handle", known.remember(session, order.personToken()));
        model.addAttribute("placeName", places.name(me, order.placeCode()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("proofs", List.of("SIGNATURE", "WITNESSED", "RECORDED_REFUSAL"));
        model.addAttribute("reasons", List.of("COMPLETED", "SHORTENED", "ISSUED_IN_ERROR"));
        boolean mine = me.staff().sees(order.accountablePlace());
        model.addAttribute("mayServe", mine && me.serves() && order.state().equals("ISSUED"));
        model.addAttribute(
                "mayRelease",
                mine && me.releases() && !Set.of("RELEASED", "VOID").contains(order.state()));
        return "order/one";
    }
}
