package org.lastmile.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.platform.testing.EventProbe;
import org.lastmile.registration.Client;
import org.lastmile.registration.People;
import org.lastmile.registration.RegistrationTest;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People over HTTP, into a real database and a real topic. */
@RegistrationTest
class PersonsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final EventProbe probe = Corner.get().probe();

    @BeforeEach
    void placesAreKnown() {
        assertThat(as("ops", "130126").postCsv(People.PLACES).status()).isEqualTo(200);
    }

    @Test
    void aPersonIsRegisteredMaskedAndPublishedAsAToken() {
        String number = People.citizenId();

        var answer = as("registrar", "130126").post("/v1/persons", People.form(number, People.VILLAGE));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("name")).isEqualTo("欧***");
        assertThat(answer.raw().body()).doesNotContain(number).doesNotContain("13812345678");
        String token = Corner.get().personTokens().token("CN_ID", "CHN", number).value();
        assertThat(answer.text("personToken")).isEqualTo(token);
        assertThat(answer.header("Location")).isEqualTo("/v1/persons/" + token);
        var event = probe.topic("registration.persons").await(token, PersonRegistered.class);
        assertThat(event.getPlaceCode()).isEqualTo(People.VILLAGE);
    }

    @Test
    void aRegistrationNamesEveryFieldThatIsWrong() {
        var answer = as("registrar", "130126").post("/v1/persons", """
                        {"document":{"type":"CN_ID","number":"110105194912310029"},"name":" ","phone":"12345"}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder("document.number", "name", "phone", "placeCode");
        assertThat(answer.raw().body()).doesNotContain("110105");
    }

    @Test
    void anUnknownPlaceAndAPlaceOfSomebodyElseAreRefused() {
        var registrar = as("registrar", "130126100");

        var unknown = registrar.post("/v1/persons", People.form(People.citizenId(), "130126100999"));
        var elsewhere = registrar.post("/v1/persons", People.form(People.citizenId(), "130126101001"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.faults()).containsExactly("placeCode");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text("code")).isEqualTo("place-not-yours");
    }

    @Test
    void aSecondRegistrationSaysWhoOnlyToThoseWhoMaySee() {
        String number = People.citizenId();
        var first = as("registrar", "130126").post("/v1/persons", People.form(number, People.VILLAGE));

        var near = as("registrar", "130126100").post("/v1/persons", People.form(number, People.VILLAGE));
        var far = as("registrar", "130126101").post("/v1/persons", People.form(number, "130126101001"));

        assertThat(List.of(near.status(), far.status())).containsOnly(409);
        assertThat(List.of(near.text("code"), far.text("code"))).containsOnly("already-registered");
        assertThat(near.text("detail")).contains(first.text("personToken"));
        assertThat(far.raw().body()).doesNotContain(first.text("personToken"));
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAnotherBodyIsRefused() {
        String form = People.form(People.citizenId(), People.VILLAGE);
        var registrar = as("registrar", "130126");
        var first = registrar.post("/v1/persons", form, "Idempotency-Key", "a-1");

        var again = registrar.post("/v1/persons", form, "Idempotency-Key", "a-1");
        var other = registrar.post(
                "/v1/persons", People.form(People.citizenId(), People.VILLAGE), "Idempotency-Key", "a-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(probe.topic("registration.persons").awaitRaw(first.text("personToken"), 1))
                .hasSize(1);
    }

    @Test
    void aPassCardIsLinkedToWhoIsRegisteredByAnotherDocument() {
        var registrar = as("registrar", "130126");
        String token = register(registrar);
        String number =
                "CARD-" + token.substring(0, 8).replaceAll("[^A-Za-z0-9]", "0").toUpperCase(Locale.ROOT);
        String card = "{\"type\":\"PASS_CARD\",\"number\":\"" + number + "\"}";

        var first = registrar.post("/v1/persons", """
                        {"document":%s,"name":"欧阳测试","placeCode":"%s"}
                        """.formatted(card, People.VILLAGE));
        var linked = registrar.post("/v1/persons/" + token + "/documents", card);

        assertThat(first.status()).isEqualTo(400);
        assertThat(first.faults()).containsExactly("document.type");
        assertThat(linked.status()).isEqualTo(201);
        var event = probe.topic("registration.persons").await(token, DocumentLinked.class);
        assertThat(event.getDocumentToken())
                .isEqualTo(Corner.get()
                        .personTokens()
                        .token("PASS_CARD", "CHN", number)
                        .value());
    }

    @Test
    void twoDocumentsMeanOnePerson() {
        var registrar = as("registrar", "130126");
        String token = register(registrar);
        String passport = "{\"type\":\"PASSPORT\",\"number\":\"E1%s\",\"country\":\"CHN\"}"
                .formatted(token.hashCode() & 0xffffff);

        var linked = registrar.post("/v1/persons/" + token + "/documents", passport);

        assertThat(linked.status()).isEqualTo(201);
        String second = linked.json().path("documents").get(1).path("token").asString();
        assertThat(registrar.get("/v1/persons/" + second).text("personToken")).isEqualTo(token);
        assertThat(registrar
                        .post("/v1/persons/" + second + "/documents", passport)
                        .status())
                .isEqualTo(200);
        assertThat(registrar
                        .post("/v1/persons/" + register(registrar) + "/documents", passport)
                        .text("code"))
                .isEqualTo("document-belongs-to-another");
        var event = probe.topic("registration.persons").await(token, DocumentLinked.class);
        assertThat(event.getDocumentToken()).isEqualTo(second);
        assertThat(event.getVersion()).isEqualTo(2);
    }

    @Test
    void aPersonIsFoundByADocumentInABodyWithinTheOwnPlaceOnly() {
        String number = People.citizenId();
        var registrar = as("registrar", "130126100");
        var document = "{\"type\":\"CN_ID\",\"number\":\"" + number + "\"}";
        String token = registrar
                .post("/v1/persons", People.form(number, People.VILLAGE))
                .text("personToken");

        var found = as("leader", "130126100").post("/v1/persons/search", document);
        var elsewhere = as("leader", "130126101").post("/v1/persons/search", document);
        var wrong = registrar.post("/v1/persons/search", "{\"type\":\"CN_ID\",\"number\":\"1\"}");

        assertThat(found.text("personToken")).isEqualTo(token);
        assertThat(found.text("name")).isEqualTo("欧***");
        assertThat(found.raw().body()).doesNotContain(number);
        assertThat(elsewhere.text("code")).isEqualTo("person-unknown");
        assertThat(wrong.faults()).containsExactly("number");
    }

    @Test
    void aPurposeRevealsAndIsWrittenDown() {
        String number = People.citizenId();
        String token = as("registrar", "130126")
                .post("/v1/persons", People.form(number, People.VILLAGE))
                .text("personToken");

        var shown = as("cadre", "130126100").get("/v1/persons/" + token + "?purpose=VISIT");

        assertThat(shown.text("name")).isEqualTo("欧阳合成");
        assertThat(shown.json().path("documents").get(0).path("number").asString())
                .isEqualTo(number);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        var entry = jdbc.sql("select staff, purpose, fields::text from disclosure where person = ?")
                .param(token)
                .query()
                .singleRow();
        assertThat(entry.values()).containsExactly("cadre@130126100", "VISIT", "{DOCUMENTS,NAME,PHONE}");
    }

    @Test
    void withoutAPurposeOrTheRoleNothingIsRevealed() {
        String token = register(as("registrar", "130126"));
        String path = "/v1/persons/" + token;

        assertThat(as("cadre", "130126").get(path).text("name")).isEqualTo("欧***");
        assertThat(as("cadre", "130126").get(path + "?purpose=CURIOSITY").faults())
                .containsExactly("purpose");
        assertThat(as("gate", "130126").get(path + "?purpose=VISIT").text("code"))
                .isEqualTo("role-not-allowed");
        assertThat(as("ops", "130126").get(path).status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from disclosure where person = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void somebodyElsewhereLooksLikeNobodyAndGuessingEnds() {
        String token = register(as("registrar", "130126"));
        var stranger = new Client(port, Corner.get().issuer().token("guesser", List.of("cadre"), "130126101"));

        var elsewhere = stranger.get("/v1/persons/" + token);
        var nobody = stranger.get("/v1/persons/" + "x".repeat(43));

        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.text("detail")).isEqualTo(nobody.text("detail"));
        for (int i = 0; i < 18; i++) {
            stranger.get("/v1/persons/" + "y".repeat(43));
        }
        var tooMany = stranger.get("/v1/persons/" + "z".repeat(43));
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotEmpty();
    }

    private String register(Client client) {
        return client.post("/v1/persons", People.form(People.citizenId(), People.VILLAGE))
                .text("personToken");
    }

    private Client as(String role, String place) {
        return new Client(port, Corner.get().issuer().token(role, place));
    }
}
