package org.lastmile.local.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tokens of the operator client, which may take any role at any place; kept until shortly before their end. */
final class OperatorTokens {

    private static final String CLIENT = "lastmile-cli";
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Api api;
    private final Supplier<String> secret;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, long endNanos) {

        boolean fresh() {
            return System.nanoTime() - endNanos < 0;
        }
    }

    OperatorTokens(Api api, Supplier<String> secret) {
        this.api = api;
        this.secret = secret;
    }

    String kept(String role, String place) {
        return kept.compute(
                        role + " " + place,
                        (scope, known) -> known != null && known.fresh() ? known : mint(role, place))
                .value();
    }

    String minted(String role, String place) {
        return mint(role, place).value();
    }

    private Token mint(String role, String place) {
        var basic = (CLIENT + ":" + secret.get()).getBytes(StandardCharsets.UTF_8);
        var scope = URLEncoder.encode("role:%s place:%s".formatted(role, place), StandardCharsets.UTF_8);
        HttpResponse<String> response = api.send(api.request("/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build());
        var answer = Api.json(Api.successful(response, "no token for role '%s' at place '%s'".formatted(role, place)));
        var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
        return new Token(answer.path("access_token").asText(), System.nanoTime() + lifetime.toNanos());
    }
}
