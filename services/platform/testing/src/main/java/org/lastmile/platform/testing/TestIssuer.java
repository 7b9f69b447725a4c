package org.lastmile.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Plays the sign-in: serves a key set and signs access tokens that look like the console's. */
public final class TestIssuer {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock = Clock.systemUTC();
    private final KeyPair key = newKey();
    private final KeyPair foreignKey = newKey();
    private final String keyId = UUID.randomUUID().toString();
    private final HttpServer server;

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/jwks", exchange -> {
            byte[] body = keySet().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("test-issuer").daemon().factory()));
        server.start();
    }

    /** The issuer named in the tokens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The key set. */
    public URI jwks() {
        return uri().resolve("/oauth2/jwks");
    }

    /** A token of {@code role@place}, as {@code ./lastmile token} gives. */
    public String token(String role, String place) {
        return token(role + '@' + place, List.of(role), place);
    }

    /** A token of this member of staff. */
    public String token(String subject, List<String> roles, String place) {
        return sign(key, claims(subject, roles, place, clock.instant().plus(LIFE)));
    }

    /** A token of {@code role@place} that lives only so long. */
    public String tokenFor(Duration life, String role, String place) {
        return sign(
                key,
                claims(role + '@' + place, List.of(role), place, clock.instant().plus(life)));
    }

    /** A token whose life is over. */
    public String expiredToken(String role, String place) {
        return sign(
                key,
                claims(role + '@' + place, List.of(role), place, clock.instant().minus(LIFE)));
    }

    /** A token that somebody else signed under our key's name. */
    public String foreignToken(String role, String place) {
        return sign(
                foreignKey,
                claims(role + '@' + place, List.of(role), place, clock.instant().plus(LIFE)));
    }

    /** A token of our key that names another issuer. */
    public String tokenOfAnotherIssuer(String role, String place) {
        return sign(
                key,
                claims(role + '@' + place, List.of(role), place, clock.instant().plus(LIFE))
                        .replace(uri().toString(), "https://another.example"));
    }

    private String claims(String subject, List<String> roles, String place, Instant expires) {
        String names = roles.stream().map(role -> '"' + role + '"').collect(joining(","));
        return """
                {"iss":"%s","sub":"%s","roles":[%s],"place":"%s","iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                        uri(),
                        subject,
                        names,
                        place,
                        expires.minus(LIFE).getEpochSecond(),
                        expires.getEpochSecond(),
                        UUID.randomUUID());
    }

    private String sign(KeyPair pair, String claims) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(keyId);
        String text = base64(header.getBytes(UTF_8)) + '.' + base64(claims.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return text + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    private String keySet() {
        var published = (RSAPublicKey) key.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(
                        keyId,
                        unsigned(published.getModulus().toByteArray()),
                        unsigned(published.getPublicExponent().toByteArray()));
    }

    private static String unsigned(byte[] number) {
        return base64(number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}
