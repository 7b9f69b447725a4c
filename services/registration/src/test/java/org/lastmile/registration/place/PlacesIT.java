package org.lastmile.registration.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.testing.EventProbe;
import org.lastmile.registration.Client;
import org.lastmile.registration.People;
import org.lastmile.registration.RegistrationTest;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Places over HTTP, into a real database and a real topic. */
@RegistrationTest
class PlacesIT {

    @LocalServerPort
    private int port;

    private final EventProbe probe = Corner.get().probe();

    @BeforeEach
    void placesAreKnown() {
        assertThat(as("ops", "130126").postCsv(People.PLACES).status()).isEqualTo(200);
    }

    @Test
    void aListOfPlacesIsPublishedOnce() {
        var again = as("ops", "130126").postCsv(People.PLACES);

        assertThat(again.json().path("unchanged").asInt()).isEqualTo(7);
        var town = probe.topic("registration.places").await("130126100", PlaceDefined.class);
        assertThat(town.getLevel()).isEqualTo("TOWN");
        assertThat(probe.topic("registration.places").all("130126100")).hasSize(1);
    }

    @Test
    void placesAreFoundByParentByNameWithinAPlaceAndByCode() {
        var anyone = as("cadre", "130126100");

        var towns = anyone.get("/v1/places?parent=130126");
        var named = anyone.get("/v1/places?within=130126100&text=" + encoded(nameOf(People.VILLAGE)));
        var begun = anyone.get("/v1/places?within=130126&text=130126100&limit=1");
        var listed = anyone.get("/v1/places?code=130126100&code=999999");

        assertThat(codes(towns)).contains("130126100").allMatch(code -> code.length() == 9);
        assertThat(codes(named)).contains(People.VILLAGE).allMatch(code -> code.startsWith("130126100"));
        assertThat(codes(begun)).containsExactly("130126100");
        assertThat(codes(listed)).containsExactly("130126100");
        assertThat(anyone.get("/v1/places?within=abc&limit=0").faults()).containsExactlyInAnyOrder("within", "limit");
        assertThat(anyone.get("/v1/places").faults()).containsExactly("parent");
    }

    @Test
    void aListWithABadLineChangesNothing() {
        var answer = as("ops", "130126").postCsv(People.PLACES + "130126102,丙镇,TOWN,130126\n13012610,x,TOWN,130126\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("line 10: code");
        assertThat(as("ops", "130126").get("/v1/places/130126102").text("code")).isEqualTo("place-unknown");
    }

    @Test
    void aRegistrarDefinesACompound() {
        var answer = as("registrar", "130126100").post("/v1/places", "{\"code\":\"130126100001001\",\"name\":\"甲小区\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("level")).isEqualTo("COMPOUND");
        assertThat(answer.text("parent")).isEqualTo(People.VILLAGE);
        assertThat(probe.topic("registration.places")
                        .await("130126100001001", PlaceDefined.class)
                        .getParent())
                .isEqualTo(People.VILLAGE);
    }

    private String nameOf(String code) {
        return as("cadre", "130126").get("/v1/places/" + code).text("name");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static java.util.List<String> codes(Client.Answer answer) {
        return answer.json().path("items").values().stream()
                .map(place -> place.path("code").asString())
                .toList();
    }

    private Client as(String role, String place) {
        return new Client(port, Corner.get().issuer().token(role, place));
    }
}
