package org.lastmile.registration.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.DocumentFingerprint;
import org.lastmile.platform.core.pii.GateSummaryKey;
import org.lastmile.registration.Client;
import org.lastmile.registration.People;
import org.lastmile.registration.RegistrationTest;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What checkpoint is told of documents for the list of a gate. */
@RegistrationTest
class FingerprintsIT {

    private static final String PASSPORT = "{\"type\":\"PASSPORT\",\"number\":\"%s\",\"country\":\"FRA\"}";

    @LocalServerPort
    private int port;

    private final GateSummaryKey key =
            GateSummaryKey.read(Corner.get().secrets().resolve(GateSummaryKey.FILE));

    @Test
    void everyDocumentOfAPersonIsFingerprintedAndNoNumberLeaves() {
        assertThat(as("ops").postCsv(People.PLACES).status()).isEqualTo(200);
        String number = People.citizenId();
        String passport = "P" + number.substring(9, 17);
        String token = as("registrar")
                .post("/v1/persons", People.form(number, People.VILLAGE))
                .text("personToken");
        as("registrar").post("/v1/persons/" + token + "/documents", PASSPORT.formatted(passport));
        String question =
                "{\"deviceId\":\"device-1\",\"day\":\"2026-01-31\",\"people\":[\"%s\",\"unknown\"]}".formatted(token);

        var answer = anybody().post("/internal/document-fingerprints", question, "Lastmile-Proof", proof(question));

        byte[] dayKey = key.dayKey("device-1", LocalDate.of(2026, 1, 31));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).doesNotContain(number).doesNotContain(passport);
        assertThat(answer.json().path("documents").values())
                .allSatisfy(document ->
                        assertThat(document.path("person").asString()).isEqualTo(token))
                .extracting(document -> document.path("fingerprint").asString())
                .containsExactlyInAnyOrder(
                        DocumentFingerprint.of(dayKey, "CN_ID", "CHN", number),
                        DocumentFingerprint.of(dayKey, "PASSPORT", "FRA", passport));
    }

    @Test
    void whoHasNotTheKeyIsToldNothing() {
        String question = "{\"deviceId\":\"device-1\",\"day\":\"2026-01-31\",\"people\":[]}";

        var without = as("ops").post("/internal/document-fingerprints", question);
        var ofAnother = anybody().post("/internal/document-fingerprints", question, "Lastmile-Proof", proof("other"));

        assertThat(without.status()).isEqualTo(403);
        assertThat(ofAnother.status()).isEqualTo(403);
        assertThat(ofAnother.text("code")).isEqualTo("proof-invalid");
    }

    private String proof(String question) {
        return key.proof(question.getBytes(UTF_8));
    }

    private Client as(String role) {
        return new Client(port, Corner.get().issuer().token(role, "130126"));
    }

    private Client anybody() {
        return as("gate");
    }
}
