package org.lastmile.console.order;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.FormFaults;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceChoice;
import org.lastmile.console.page.PlaceNames;
import org.lastmile.console.page.Typed;
import org.lastmile.console.person.KnownPeople;
import org.lastmile.console.person.PersonCalls;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders somebody to stay at home: the basis, the place, and a person's decision with its reason. */
@Page
@RequestMapping("/orders/new")
class OrderForm {

    private static final Set<String> FIELDS = Set.of(
            "placeCode",
            "basis.kind",
            "basis.on",
            "decision.reason",
            "elapsedDecision.choice",
            "elapsedDecision.days",
            "elapsedDecision.reason");

    private final OrderCalls calls;
    private final PersonCalls people;
    private final KnownPeople known;
    private final PlaceChoice places;
    private final PlaceNames names;
    private final FaultWords words;

    OrderForm(
            OrderCalls calls,
            PersonCalls people,
            KnownPeople known,
            PlaceChoice places,
            PlaceNames names,
            FaultWords words) {
        this.calls = calls;
        this.people = people;
        this.known = known;
        this.places = places;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String person, Me me, HttpSession session, Model model) {
        Denied.unless(me.orders());
        var token = known.token(session, person);
        if (token.isEmpty()) {
            return "redirect:/people";
        }
        var found = people.find(me, token.get());
        var place = found.placeCode() + " " + names.name(me, found.placeCode());
        model.addAttribute("person", found);
        return form(FormFaults.NONE, Typed.fresh(Map.of("person", person, "placeCode", place)), model);
    }

    @PostMapping
    String issue(Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.orders());
        var token = known.token(session, typed.text("person"));
        if (token.isEmpty()) {
            return "redirect:/people";
        }
        try {
            var place = places.read(me, typed.text("placeCode"), locale);
            if (!place.fault().isEmpty()) {
                return form(FormFaults.beside("placeCode", place.fault()), typed, model);
            }
            return "redirect:/orders/"
                    + calls.issue(me, token.get(), place.code(), typed).id();
        } catch (ServiceRefusal refusal) {
            boolean used = refusal.code().equals("idempotency-key-reused");
            return form(FormFaults.of(refusal, FIELDS, words, locale), used ? typed.anew() : typed, model);
        } catch (ServiceAway away) {
            return form(FormFaults.above(words.away(away, locale)), typed, model);
        }
    }

    private static String form(FormFaults faults, Typed typed, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("bases", List.of("LAST_EXPOSURE", "LEFT_RISK_AREA", "ARRIVAL", "ORDER_DATE"));
        model.addAttribute("choices", List.of("", "COUNT_FROM_ORDER_DATE", "FIXED_DAYS"));
        return "order/form";
    }
}
