package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a browser who reads pages of a console behind which one small service plays all services. */
final class Visitor {

    static final String PASSWORD = "the password of this one";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    final Caller caller = new Caller(pages());

    /** The console of all tests of pages. */
    static RunningConsole pages() {
        return Shared.CONSOLE;
    }

    /** The service behind it, once more without a memory of what it was asked. */
    static SmallService service() {
        Shared.SERVICE.forget();
        return Shared.SERVICE;
    }

    /** Somebody signed in with these roles at a town. */
    static Visitor as(String... roles) throws IOException, InterruptedException {
        return named("v." + String.join(".", roles), roles);
    }

    /** Somebody with every role that pages know. */
    static Visitor asEverybody() throws IOException, InterruptedException {
        return named("v.everybody", "registrar", "cadre", "medic", "duty", "supervisor", "inspector", "leader", "ops");
    }

    private static Visitor named(String name, String... roles) throws IOException, InterruptedException {
        var visitor = new Visitor();
        var body = "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"],\"place\":\"130126100\"}"
                .formatted(name, PASSWORD, String.join("\",\"", roles));
        visitor.caller.api("POST", "/v1/staff", visitor.caller.operator("ops", "130126"), body);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/login", "/login", Map.of("username", name, "password", password));
    }

    HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return caller.send(caller.request(path).header("Accept-Language", language));
    }

    /** Fills in the form that stands on one page and sends it to another, as its page would. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get(page, "en").body());
        assertThat(csrf.find()).isTrue();
        var all = new HashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        return send(path, all, "en");
    }

    /** Sends a form with its token. */
    HttpResponse<String> send(String path, Map<String, String> fields, String language)
            throws IOException, InterruptedException {
        return caller.send(caller.request(path)
                .header("Accept-Language", language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Caller.encoded(fields))));
    }

    /** Made when first asked for. */
    private static final class Shared {

        static final SmallService SERVICE = places(SmallService.start());

        static final RunningConsole CONSOLE = RunningConsole.start(
                TestDatabase.create(),
                RunningConsole.secretFiles(),
                List.of(
                        "--lastmile.gateway.services.registration=" + SERVICE.address("registration"),
                        "--lastmile.gateway.services.checkpoint=" + SERVICE.address("checkpoint"),
                        "--lastmile.gateway.services.quarantine=" + SERVICE.address("quarantine"),
                        "--lastmile.gateway.services.inspection=" + SERVICE.address("inspection"),
                        "--lastmile.gateway.services.notification=" + SERVICE.address("notification"),
                        "--lastmile.page.feed.beat=200ms"));

        private static SmallService places(SmallService service) {
            service.answer("GET /v1/places", 200, """
                    {"items":[{"code":"130126100","name":"灵寿镇","level":"TOWN","parent":"130126","version":1}]}""");
            service.answer("GET /v1/gates/east", 200, """
                    {"id":"east","name":"花园东门","kind":"COMPOUND","placeCode":"130126100",
                    "directionPolicy":"BOTH","openingHours":[],"staffed":true}""");
            return service;
        }
    }
}
