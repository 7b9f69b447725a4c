package org.lastmile.console.order;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.FaultWords;
import org.lastmile.console.page.Me;
import org.lastmile.console.person.KnownPeople;
import org.lastmile.console.person.PersonCalls;
import org.springframework.stereotype.Component;

/** Who lives with the person under an order, as far as the reader may see them; names come masked from registration. */
@Component
final class Household {

    private final PersonCalls people;
    private final KnownPeople known;
    private final FaultWords words;

    Household(PersonCalls people, KnownPeople known, FaultWords words) {
        this.people = people;
        this.known = known;
        this.words = words;
    }

    /**
     * What can be said of them.
     *
     * @param labels who is who, by token, with the person under the order; for the server only
     * @param mates the others, by the handle under which pages name them
     * @param missing why nobody can be named; empty when somebody can
     */
    record Seen(Map<String, String> labels, Map<String, String> mates, String missing) {

        static Seen nobody(String why) {
            return new Seen(Map.of(), Map.of(), why);
        }
    }

    Seen of(Order order, Me me, HttpSession session, Locale locale) {
        if (!me.seesPeople()) {
            return Seen.nobody("");
        }
        try {
            var labels = new LinkedHashMap<String, String>();
            people.household(me, order.personToken()).forEach(one -> labels.put(one.personToken(), one.label()));
            var mates = new LinkedHashMap<String, String>();
            labels.forEach((token, label) -> {
                if (!token.equals(order.personToken())) {
                    mates.put(known.remember(session, token), label);
                }
            });
            return new Seen(labels, mates, "");
        } catch (ServiceAway away) {
            return Seen.nobody(words.notNow(away, locale));
        } catch (ServiceRefusal refusal) {
            boolean elsewhere = refusal.problem().status() == 404;
            return Seen.nobody(
                    elsewhere ? words.text("order.exit.elsewhere", locale) : words.of(refusal.problem(), locale));
        }
    }
}
