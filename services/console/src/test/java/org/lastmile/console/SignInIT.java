package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class SignInIT {

    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    private final RunningConsole console = RunningConsole.shared();
    private final Caller browser = new Caller(console);

    @Test
    void givesTheFirstMemberOfStaffATokenForTheirRolesAndPlace() throws Exception {
        var answer = redeem(codeOf("chief", RunningConsole.PASSWORD), VERIFIER);

        var tokens = Caller.json(answer);
        var token = decoded(tokens.get("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("chief");
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactly("duty", "leader", "ops", "registrar", "supervisor");
        assertThat(token.getClaimAsString("place")).isEqualTo("130126");
        assertThat(token.getAudience()).containsExactly("lastmile");
        assertThat(token.getClaimAsString("iss")).isEqualTo(console.home().toString());
        assertThat(lifetime(token)).isEqualTo(Duration.ofMinutes(15));
        assertThat(decoded(tokens.get("id_token").asString()).getAudience()).containsExactly("lastmile-console");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        var code = codeOf("chief", RunningConsole.PASSWORD);
        redeem(code, VERIFIER);

        var again = redeem(code, VERIFIER);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Caller.json(again).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutItsVerifier() throws Exception {
        var code = codeOf("chief", RunningConsole.PASSWORD);

        var answer = redeem(code, "another-verifier-of-sufficient-length-0123456789abcdef");

        assertThat(Caller.json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aRequestWithoutProofKeyIsRefused() throws Exception {
        signIn("chief", RunningConsole.PASSWORD);

        var answer = browser.get("/oauth2/authorize?"
                + Caller.encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "lastmile-console",
                        "scope",
                        "openid",
                        "redirect_uri",
                        pages())));

        assertThat(Caller.location(answer).getQuery()).contains("error=invalid_request");
    }

    @Test
    void aForeignRedirectIsRefusedWithoutRedirecting() throws Exception {
        signIn("chief", RunningConsole.PASSWORD);

        var answer = browser.get(authorize("http://127.0.0.2/elsewhere"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordIsSaidInTheLanguageOfTheBrowser() throws Exception {
        var page = browser.get("/login");

        var answer = browser.send(browser.request("/login")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        Caller.encoded(Map.of("username", "nobody", "password", "wrong", "_csrf", csrf(page))))));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("lang=\"zh-CN\"", "用户名或密码不正确");
        assertThat(page.body()).contains("lang=\"en\"", "Sign in");
    }

    @Test
    void guessingIsSlowedDownAlsoForTheRightPassword() throws Exception {
        addStaff("guessed.at", "130126100");
        for (int i = 0; i < 5; i++) {
            signIn("guessed.at", "wrong password " + i);
        }

        var answer = signIn("guessed.at", "the password of this one");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 61L);
    }

    @Test
    void whoIsDisabledGetsNoTokenEvenWithACodeInHand() throws Exception {
        addStaff("about.to.leave", "130126100");
        var code = codeOf("about.to.leave", "the password of this one");
        var ops = browser.operator("ops", "130126");
        browser.api("PATCH", "/v1/staff/about.to.leave", ops, "{\"enabled\":false}");

        var answer = redeem(code, VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
        assertThat(signIn("about.to.leave", "the password of this one").statusCode())
                .isEqualTo(401);
    }

    private void addStaff(String username, String place) throws IOException, InterruptedException {
        var added = browser.api("POST", "/v1/staff", browser.operator("ops", "130126"), """
                {"username":"%s","password":"the password of this one","roles":["gate"],"place":"%s"}""".formatted(username, place));
        assertThat(added.statusCode()).isEqualTo(201);
    }

    private String codeOf(String username, String password) throws IOException, InterruptedException {
        assertThat(Caller.location(browser.get(authorize(pages()))).getPath()).isEqualTo("/login");
        var goOn = Caller.location(signIn(username, password));
        var back = Caller.location(browser.get(goOn.getRawPath() + "?" + goOn.getRawQuery()));
        assertThat(back.toString()).startsWith(pages() + "?code=");
        return back.getQuery().substring("code=".length());
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        var csrf = csrf(browser.get("/login"));
        return browser.form("/login", Map.of("username", username, "password", password, "_csrf", csrf));
    }

    private HttpResponse<String> redeem(String code, String verifier) throws IOException, InterruptedException {
        return new Caller(console)
                .form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "lastmile-console",
                                "redirect_uri",
                                pages(),
                                "code",
                                code,
                                "code_verifier",
                                verifier));
    }

    private String authorize(String redirect) {
        return "/oauth2/authorize?"
                + Caller.encoded(Map.of(
                        "response_type", "code",
                        "client_id", "lastmile-console",
                        "scope", "openid",
                        "redirect_uri", redirect,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    private String pages() {
        return console.home() + "/signed-in";
    }

    private Jwt decoded(String token) {
        URI keys = console.home().resolve("/oauth2/jwks");
        return NimbusJwtDecoder.withJwkSetUri(keys.toString()).build().decode(token);
    }

    private static Duration lifetime(Jwt token) {
        return Duration.between(
                Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
