package org.lastmile.console.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask about people, of registration and of quarantine. */
@Component
public final class PersonCalls {

    private static final String PERSON = "/v1/persons/{token}";

    private final Services services;

    PersonCalls(Services services) {
        this.services = services;
    }

    /** Who lives together, by token. */
    record Household(List<String> members) {}

    /** An order of a person, as their page lists it. */
    record Order(String id, String state, String endsOn, long remainingDays) {

        record Page(List<Order> items) {}
    }

    /** The person behind a token. */
    public Person find(Me me, String token) {
        return services.get(me.staff(), Service.REGISTRATION, Person.class, PERSON, token);
    }

    /** Those who live with somebody and whom the reader may see; the person themself is among them. */
    public List<Person> household(Me me, String token) {
        var person = find(me, token);
        if (person.householdId() == null) {
            return List.of(person);
        }
        return services
                .get(me.staff(), Service.REGISTRATION, Household.class, "/v1/households/{id}", person.householdId())
                .members()
                .stream()
                .flatMap(member ->
                        member.equals(person.personToken()) ? Stream.of(person) : findIfSeen(me, member).stream())
                .toList();
    }

    private Optional<Person> findIfSeen(Me me, String token) {
        return services.getIfSeen(me.staff(), Service.REGISTRATION, Person.class, PERSON, token);
    }

    Person search(Me me, Typed typed) {
        return services.post(me.staff(), Service.REGISTRATION, document(typed, ""), Person.class, "/v1/persons/search");
    }

    Person register(Me me, Typed typed, @Nullable String place, @Nullable String household) {
        var body = new HashMap<String, Object>();
        body.put("document", document(typed, "document."));
        put(body, "name", typed.given("name"));
        put(body, "phone", typed.given("phone"));
        put(body, "placeCode", place);
        put(body, "householdId", household);
        return services.post(
                me.staff(), Service.REGISTRATION, body, Sending.onceAs(typed.key()), Person.class, "/v1/persons");
    }

    List<Order> orders(Me me, String token) {
        return services.get(me.staff(), Service.QUARANTINE, Order.Page.class, "/v1/orders?person={person}", token)
                .items();
    }

    private static Map<String, Object> document(Typed typed, String path) {
        var document = new HashMap<String, Object>();
        put(document, "type", typed.given(path + "type"));
        put(document, "number", typed.given(path + "number"));
        put(document, "country", typed.given(path + "country"));
        return document;
    }

    private static void put(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
