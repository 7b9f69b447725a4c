package org.lastmile.console.person;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lastmile.console.alert.AlertCalls;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
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

/** Finding somebody by a document, and what is known of them. */
@Page
@RequestMapping("/people")
class PeoplePage {

    private static final Set<String> FIELDS = Set.of("type", "number", "country");

    private final PersonCalls calls;
    private final AlertCalls alerts;
    private final KnownPeople known;
    private final PlaceNames places;
    private final FaultWords words;

    PeoplePage(PersonCalls calls, AlertCalls alerts, KnownPeople known, PlaceNames places, FaultWords words) {
        this.calls = calls;
        this.alerts = alerts;
        this.known = known;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String form(Me me, Model model) {
        Denied.unless(me.seesPeople());
        return form(FormFaults.NONE, Typed.fresh(Map.of("type", "CN_ID")), model);
    }

    @PostMapping
    String search(Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.seesPeople());
        try {
            return show(calls.search(me, typed), session);
        } catch (ServiceRefusal refusal) {
            return form(FormFaults.of(refusal, FIELDS, words, locale), typed, model);
        } catch (ServiceAway away) {
            return form(FormFaults.above(words.away(away, locale)), typed, model);
        }
    }

    /** The person an alert is about. */
    @PostMapping("/of-alert")
    String ofAlert(@RequestParam String alert, Me me, HttpSession session, Locale locale) {
        Denied.unless(me.seesPeople());
        var subject = alerts.brief(me, alert, locale).subject();
        Denied.unless(subject != null);
        return "redirect:/people/" + known.remember(session, String.valueOf(subject));
    }

    @GetMapping("/of-alert")
    String lost() {
        return "redirect:/alerts";
    }

    @GetMapping("/{handle}")
    String one(@PathVariable String handle, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.seesPeople());
        var token = known.token(session, handle);
        if (token.isEmpty()) {
            return "redirect:/people";
        }
        var person = calls.find(me, token.get());
        model.addAttribute("handle", handle);
        model.addAttribute("person", person);
        model.addAttribute("placeName", places.name(me, person.placeCode()));
        addOrders(me, token.get(), locale, model);
        return "person/one";
    }

    private void addOrders(Me me, String token, Locale locale, Model model) {
        model.addAttribute("orders", List.of());
        if (me.seesOrders()) {
            try {
                model.addAttribute("orders", calls.orders(me, token));
            } catch (ServiceAway away) {
                model.addAttribute("ordersAway", words.notNow(away, locale));
            } catch (ServiceRefusal refusal) {
                model.addAttribute("ordersAway", words.of(refusal.problem(), locale));
            }
        }
    }

    private String show(Person person, HttpSession session) {
        return "redirect:/people/" + known.remember(session, person.personToken());
    }

    private static String form(FormFaults faults, Typed typed, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("types", DocumentTypes.ALL);
        return "person/search";
    }
}
