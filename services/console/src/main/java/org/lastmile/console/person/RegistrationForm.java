package org.lastmile.console.person;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers somebody, alone or into the household of somebody who was registered before. */
@Page
@RequestMapping("/people/new")
class RegistrationForm {

    private static final Set<String> FIELDS =
            Set.of("document.type", "document.number", "document.country", "name", "phone", "placeCode", "householdId");

    private final PersonCalls calls;
    private final KnownPeople known;
    private final PlaceChoice places;
    private final PlaceNames names;
    private final FaultWords words;

    RegistrationForm(PersonCalls calls, KnownPeople known, PlaceChoice places, PlaceNames names, FaultWords words) {
        this.calls = calls;
        this.known = known;
        this.places = places;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String with, Me me, HttpSession session, Model model) {
        Denied.unless(me.registers());
        var other = housemate(with, me, session);
        var place = other == null ? "" : other.placeCode() + " " + names.name(me, other.placeCode());
        var given = Map.of("document.type", "CN_ID", "placeCode", place, "with", other == null ? "" : with);
        return form(FormFaults.NONE, Typed.fresh(given), other, model);
    }

    @PostMapping
    String register(Typed typed, Me me, HttpSession session, Locale locale, Model model) {
        Denied.unless(me.registers());
        Person other = null;
        try {
            other = housemate(typed.text("with"), me, session);
            var place = places.read(me, typed.text("placeCode"), locale);
            if (!place.fault().isEmpty()) {
                return form(FormFaults.beside("placeCode", place.fault()), typed, other, model);
            }
            var person = calls.register(me, typed, place.code(), other == null ? null : other.householdId());
            return "redirect:/people/" + known.remember(session, person.personToken()) + "?new";
        } catch (ServiceRefusal refusal) {
            var faults = FormFaults.of(refusal, FIELDS, words, locale);
            boolean used = refusal.code().equals("idempotency-key-reused");
            return form(faults, used ? typed.anew() : typed, other, model);
        } catch (ServiceAway away) {
            return form(FormFaults.above(words.away(away, locale)), typed, other, model);
        }
    }

    private @Nullable Person housemate(String handle, Me me, HttpSession session) {
        return known.token(session, handle).map(token -> calls.find(me, token)).orElse(null);
    }

    private static String form(FormFaults faults, Typed typed, @Nullable Person other, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("other", other);
        model.addAttribute("types", DocumentTypes.ALL);
        return "person/registration";
    }
}
