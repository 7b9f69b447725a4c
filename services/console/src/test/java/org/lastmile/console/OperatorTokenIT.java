package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class OperatorTokenIT {

    private final RunningConsole console = RunningConsole.shared();
    private final Caller caller = new Caller(console);

    @Test
    void actsInTheRoleAndPlaceAskedFor() throws Exception {
        var answer = caller.operatorToken(RunningConsole.SECRET, "role:supervisor place:130126103");

        var keys =
                NimbusJwtDecoder.withJwkSetUri(console.home() + "/oauth2/jwks").build();
        var token = keys.decode(Caller.json(answer).get("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("supervisor@130126103");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("supervisor");
        assertThat(token.getClaimAsString("place")).isEqualTo("130126103");
        assertThat(token.getAudience()).containsExactly("lastmile");
        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
        assertThat(Caller.json(answer).get("expires_in").asLong())
                .isBetween(
                        Duration.ofHours(12).toSeconds() - 5,
                        Duration.ofHours(12).toSeconds());
    }

    @Test
    void namesRoleAndPlaceWhenBothAreWrong() throws Exception {
        var answer = caller.operatorToken(RunningConsole.SECRET, "role:king place:12345");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).get("error").asString()).isEqualTo("invalid_scope");
        assertThat(Caller.json(answer).get("error_description").asString())
                .contains("role:", "registrar, gate, cadre", "place:", "2, 4, 6, 9, 12 or 15 digits");
    }

    @Test
    void refusesAWrongSecretInWords() throws Exception {
        var answer = caller.operatorToken("not the secret", "role:ops place:130126");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.json(answer).get("error").asString()).isEqualTo("invalid_client");
        assertThat(Caller.json(answer).get("error_description").asString()).contains("secret is wrong");
    }

    @Test
    void isNotKeptInTheDatabase() throws Exception {
        caller.operator("ops", "130126");

        console.database()
                .execute("do $$ begin assert not exists (select from oauth2_authorization"
                        + " where registered_client_id = 'lastmile-cli'); end $$");
    }

    @Test
    void isDescribedByTheProvider() throws Exception {
        var provider = Caller.json(caller.get("/.well-known/openid-configuration"));

        assertThat(provider.get("issuer").asString()).isEqualTo(console.home().toString());
        assertThat(provider.get("jwks_uri").asString()).isEqualTo(console.home() + "/oauth2/jwks");
        assertThat(caller.get("/oauth2/jwks").body()).contains("\"kid\"").doesNotContain("\"d\"", "\"p\"");
    }
}
