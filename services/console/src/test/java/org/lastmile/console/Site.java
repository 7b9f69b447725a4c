package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * All pages that links and forms lead somebody to, and all forms on them. A form that is added to a page, or a page
 * that a link leads to, is found by itself.
 */
final class Site {

    private final Visitor visitor;
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Queue<String> ahead = new ArrayDeque<>(List.of("/"));

    private Site(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * A form as it stands on its page, or a link with a query.
     *
     * @param page where it was seen
     * @param action where it leads
     * @param at begins the ids of its fields, when its page has several forms
     * @param given all that is sent as the page came, its token too
     * @param fields what a person fills in
     */
    record Form(String page, String action, String at, boolean post, Map<String, String> given, List<String> fields) {

        /** The same with other values. */
        Form with(Map<String, String> values) {
            var all = new HashMap<>(given);
            all.putAll(values);
            return new Form(page, action, at, post, all, fields);
        }

        /** The same without its token. */
        Form forged() {
            var all = new HashMap<>(given);
            all.remove("_csrf");
            return new Form(page, action, at, post, all, fields);
        }

        /** Names of all that is sent, but for the token. */
        List<String> names() {
            return given.keySet().stream()
                    .filter(name -> !name.equals("_csrf"))
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return action + " " + given.getOrDefault("step", "") + " " + names();
        }
    }

    static Site seenBy(Visitor visitor) throws IOException, InterruptedException {
        var site = new Site(visitor);
        var seen = new HashSet<String>();
        while (!site.ahead.isEmpty()) {
            var path = site.ahead.remove();
            if (seen.add(path)) {
                site.look(path);
            }
        }
        return site;
    }

    List<Form> forms() {
        return List.copyOf(forms.values());
    }

    Set<String> pages() {
        return Set.copyOf(pages);
    }

    /** Sends a form, and follows where the answer leads. */
    HttpResponse<String> send(Form form) throws IOException, InterruptedException {
        var answer = form.post()
                ? visitor.send(form.action(), form.given(), "en")
                : visitor.get(form.action() + "?" + Caller.encoded(form.given()), "en");
        return answer.statusCode() == 302 ? visitor.get(target(answer), "en") : answer;
    }

    private void look(String path) throws IOException, InterruptedException {
        var answer = visitor.get(path, "en");
        if (answer.statusCode() == 302) {
            ahead.add(target(answer));
            return;
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        pages.add(path);
        var page = Jsoup.parse(answer.body());
        links(page).forEach(ahead::add);
        for (var form : formsOf(page, path)) {
            if (forms.putIfAbsent(form.toString(), form) == null && form.post()) {
                var done = visitor.send(form.action(), form.given(), "en");
                if (done.statusCode() == 302) {
                    ahead.add(target(done));
                }
            }
        }
    }

    private static Stream<String> links(Document page) {
        return page.select("a[href]").eachAttr("href").stream()
                .filter(link -> link.startsWith("/") && !link.startsWith("/language/"));
    }

    private static List<Form> formsOf(Document page, String path) {
        var found = new ArrayList<Form>();
        for (var form : page.select("form[action], form[method]")) {
            var action = form.hasAttr("action") ? form.attr("action") : path;
            if (!action.equals("/logout")) {
                found.add(form(form, path, action));
            }
        }
        links(page).filter(link -> link.contains("?")).forEach(link -> found.add(asForm(link, path)));
        return found;
    }

    private static Form form(Element form, String page, String action) {
        var given = new HashMap<String, String>();
        var fields = new ArrayList<String>();
        var at = "";
        for (var control : form.select("[name]")) {
            given.put(control.attr("name"), value(control));
            if (!control.attr("type").matches("hidden|submit")) {
                fields.add(control.attr("name"));
                at = control.id().substring(0, Math.max(0, control.id().lastIndexOf(control.attr("name"))));
            }
        }
        return new Form(page, action, at, form.attr("method").equals("post"), given, fields);
    }

    private static String value(Element control) {
        return control.tagName().equals("select")
                ? control.select("option").attr("value")
                : control.tagName().equals("textarea") ? control.text() : control.attr("value");
    }

    private static Form asForm(String link, String page) {
        var given = new HashMap<String, String>();
        for (var pair : link.substring(link.indexOf('?') + 1).split("&")) {
            given.put(pair.replaceFirst("=.*", ""), pair.contains("=") ? pair.replaceFirst("^[^=]*=", "") : "");
        }
        return new Form(page, link.substring(0, link.indexOf('?')), "", false, given, List.copyOf(given.keySet()));
    }

    private static String target(HttpResponse<?> answer) {
        var to = Caller.location(answer);
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }
}
