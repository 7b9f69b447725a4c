package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A token that another issuer made, or that names another, opens neither an API nor a page. */
class ForeignTokenIT {

    private static final RunningConsole CONSOLE = Visitor.pages();

    private final Visitor stranger = new Visitor();

    static Stream<String> foreignTokens() throws Exception {
        var ours = CONSOLE.context().getBean(JwtEncoder.class);
        return Stream.of(
                token(anothers(), CONSOLE.home().toString()),
                token(ours, "https://another.example"),
                token(ours, CONSOLE.home() + "/"));
    }

    @ParameterizedTest
    @MethodSource("foreignTokens")
    void isRefusedByTheApiAndChangesNothing(String foreign) throws Exception {
        var li = """
                {"username":"li.foreign","password":"the password of this one","roles":["ops"],"place":"130126"}""";

        var refused = stranger.caller.api("POST", "/v1/staff", foreign, li);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Caller.json(refused).get("code").asString()).isEqualTo("credential-missing-or-invalid");
        var ops = stranger.caller.operator("ops", "130126");
        assertThat(stranger.caller
                        .api("GET", "/v1/staff?limit=1&cursor=li.foreigm", ops, "")
                        .body())
                .doesNotContain("li.foreign");
    }

    @ParameterizedTest
    @MethodSource("foreignTokens")
    void opensNoPageAndChangesNothingThere(String foreign) throws Exception {
        var service = Visitor.service();

        var page = stranger.caller.send(stranger.caller
                .request("/alerts")
                .header("Authorization", "Bearer " + foreign)
                .header("Cookie", "lastmile-session=" + foreign));
        var form = stranger.caller.send(stranger.caller
                .request("/gates/new")
                .header("Authorization", "Bearer " + foreign)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("id=a&name=a&kind=ROAD&placeCode=130126100")));

        assertThat(Caller.location(page).getPath()).isEqualTo("/login");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(service.wasAsked()).isFalse();
    }

    private static String token(JwtEncoder encoder, String issuer) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject("ops@130126")
                .audience(List.of("lastmile"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .claim("roles", List.of("ops"))
                .claim("place", "130126")
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    /** Signs with a key of its own, under the name of ours. */
    private static JwtEncoder anothers() throws Exception {
        var name = Caller.json(new Caller(CONSOLE).get("/oauth2/jwks"))
                .get("keys")
                .get(0)
                .get("kid")
                .asString();
        var key = new RSAKeyGenerator(2048)
                .keyID(name)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    }
}
