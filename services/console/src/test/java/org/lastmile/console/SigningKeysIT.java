package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class SigningKeysIT {

    private static final List<String> SERVICES = List.of("registration", "checkpoint", "quarantine", "notification");

    @Test
    void survivesARestartAndARotation() throws Exception {
        var database = TestDatabase.create();
        var secrets = RunningConsole.secretFiles();
        String token;
        String issuer;
        try (var first = start(database, secrets)) {
            token = new Caller(first).operator("ops", "130126");
            issuer = first.home().toString();
        }
        database.execute("update signing_key set signs_from = signs_from - interval '91 days'");

        try (var second = start(database, secrets)) {
            var keys = new Caller(second).get("/oauth2/jwks");

            assertThat(Caller.json(keys).get("keys").size()).isEqualTo(2);
            assertThat(decoder(second).decode(token).getClaimAsString("iss")).isEqualTo(issuer);
            assertThat(kid(second, new Caller(second).operator("ops", "130126")))
                    .isEqualTo(kid(second, token));
        }
        database.execute("update signing_key set signs_from = signs_from - interval '1 hour' where signs_from > now()");

        try (var third = start(database, secrets)) {
            var fresh = new Caller(third).operator("ops", "130126");

            assertThat(kid(third, fresh)).isNotEqualTo(kid(third, token));
            assertThat(decoder(third).decode(token).getSubject()).isEqualTo("ops@130126");
        }

        var foreign = RunningConsole.secretFiles();
        assertThatThrownBy(() -> start(database, foreign).close()).hasStackTraceContaining("put the old file back");
        Files.delete(secrets.resolve("cli-secret"));
        try (var without = start(database, secrets)) {
            var refused = new Caller(without).operatorToken(RunningConsole.SECRET, "role:ops place:130126");

            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    private static RunningConsole start(TestDatabase database, Path secrets) throws IOException {
        var settings = SERVICES.stream()
                .map(service -> "--lastmile.gateway.services." + service + "=http://127.0.0.1:1")
                .toList();
        return RunningConsole.start(database, secrets, settings);
    }

    private static NimbusJwtDecoder decoder(RunningConsole console) {
        return NimbusJwtDecoder.withJwkSetUri(console.home() + "/oauth2/jwks").build();
    }

    private static String kid(RunningConsole console, String token) {
        return String.valueOf(decoder(console).decode(token).getHeaders().get("kid"));
    }
}
