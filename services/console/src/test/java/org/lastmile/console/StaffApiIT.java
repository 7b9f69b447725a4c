package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class StaffApiIT {

    private static final String LI = """
            {"username":"%s","password":"the password of this one","roles":["duty","gate"],"place":"%s"}""";

    private final Caller caller = new Caller(RunningConsole.shared());

    @Test
    void addsAndShowsSomebody() throws Exception {
        var ops = caller.operator("ops", "130126");

        var added = caller.api("POST", "/v1/staff", ops, LI.formatted("li.duty", "130126101"));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).contains("/v1/staff/li.duty");
        assertThat(added.body()).doesNotContain("password");
        var list = Caller.json(caller.api("GET", "/v1/staff?limit=1&cursor=li", ops, ""));
        assertThat(list.get("items").get(0).get("username").asString()).isEqualTo("li.duty");
        assertThat(list.get("items").get(0).get("roles").toString()).isEqualTo("[\"gate\",\"duty\"]");
        assertThat(list.get("next").asString()).isEqualTo("li.duty");
        var elsewhere = caller.operator("ops", "130126102");
        assertThat(Caller.json(caller.api("GET", "/v1/staff", elsewhere, ""))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void refusesAUsernameThatIsTaken() throws Exception {
        var ops = caller.operator("ops", "130126");
        caller.api("POST", "/v1/staff", ops, LI.formatted("li.twice", "130126101"));

        var again = caller.api("POST", "/v1/staff", ops, LI.formatted("li.twice", "130126101"));

        assertProblem(again, 409, "username-taken");
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        var ops = caller.operator("ops", "130126");

        var refused = caller.api("POST", "/v1/staff", ops, "{\"username\":\"X\",\"roles\":[],\"place\":\"1\"}");

        assertProblem(refused, 400, "validation-failed");
        assertThat(Caller.json(refused).get("errors").findValuesAsString("field"))
                .containsExactly("username", "password", "roles", "place");
    }

    @Test
    void refusesWhatIsNotJsonOrHasUnknownFields() throws Exception {
        var ops = caller.operator("ops", "130126");

        assertProblem(caller.api("POST", "/v1/staff", ops, "{\"username\":"), 400, "json-broken");
        assertProblem(caller.api("PATCH", "/v1/staff/chief", ops, "{\"enable\":true}"), 400, "unknown-field");
    }

    @Test
    void refusesWithoutATokenOrWithAnothersToken() throws Exception {
        var none = caller.get("/v1/staff");
        var forged = caller.api("GET", "/v1/staff", "e30.e30.e30", "");
        var gate = caller.api("GET", "/v1/staff", caller.operator("gate", "130126"), "");

        assertProblem(none, 401, "credential-missing-or-invalid");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(forged, 401, "credential-missing-or-invalid");
        assertProblem(gate, 403, "role-not-allowed");
    }

    @Test
    void refusesAPlaceAboveTheOwn() throws Exception {
        var ops = caller.operator("ops", "130126101");

        assertProblem(caller.api("POST", "/v1/staff", ops, LI.formatted("li.above", "130126")), 403, "place-not-yours");
        assertProblem(caller.api("PATCH", "/v1/staff/chief", ops, "{\"enabled\":false}"), 404, "staff-unknown");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Caller.json(answer).get("code").asString()).isEqualTo(code);
    }
}
