package org.lastmile.registration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.registration.RegistrationTest.Corner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No name, number or phone in a topic, a log, a path, a refusal, or in clear in the database. */
@RegistrationTest
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksIT {

    private static final String NAME = "慕容泄密";
    private static final String PHONE = "13987654321";

    @LocalServerPort
    private int port;

    @Test
    void identityStaysInTheVault(CapturedOutput output) throws Exception {
        new Client(port, Corner.get().issuer().token("ops", "130126")).postCsv(People.PLACES);
        var registrar = new Client(port, Corner.get().issuer().token("registrar", "130126"));
        String number = People.citizenId();
        String form = People.form(number, People.VILLAGE).replace("欧阳合成", NAME).replace("13812345678", PHONE);

        var registered = registrar.post("/v1/persons", form, "Idempotency-Key", "leak-1");
        var refused = registrar.post("/v1/persons", form.replace(People.VILLAGE, "999"));
        var broken = registrar.post("/v1/persons", form.replace("}", ","));
        var wrong = registrar.post("/v1/persons", form.replace(number, "9" + number));
        var again = registrar.post("/v1/persons", form);
        registrar.get("/v1/persons/" + number);

        String token = registered.text("personToken");
        Corner.get().probe().topic("registration.persons").await(token, PersonRegistered.class);
        var published = Corner.get().probe().topic("registration.persons").raw().stream()
                .map(message -> message.key() + new String(message.value(), UTF_8))
                .toList();
        for (String secret : List.of(NAME, number, PHONE)) {
            assertThat(published).noneMatch(message -> message.contains(secret));
            assertThat(List.of(refused, broken, wrong, again))
                    .noneMatch(answer -> answer.raw().body().contains(secret));
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(dump()).doesNotContain(secret);
        }
        assertThat(registered.header("Location")).endsWith(token);
    }

    /** Everything in every table, as bytes read as text in both encodings. */
    private static String dump() throws SQLException {
        var all = new StringBuilder();
        try (var connection = Corner.get().directDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("person", "document", "disclosure", "remembered_answer", "outbox")) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            append(all, rows.getObject(i));
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    private static void append(StringBuilder all, Object value) {
        if (value instanceof byte[] bytes) {
            all.append(new String(bytes, UTF_8)).append(new String(bytes, ISO_8859_1));
        } else {
            all.append(value);
        }
        all.append('\n');
    }
}
