package org.lastmile.notification.delivery.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lastmile.notification.delivery.Delivery;
import org.lastmile.platform.core.pii.Sensitive;

/**
 * Delivery → headers that prove where it comes from.
 *
 * <p>Basis: Standard Webhooks 1.0: HMAC-SHA-256 over {@code id.timestamp.body} under the Base64 part of the secret.
 */
final class SignatureMapper {

    private static final String PREFIX = "whsec_";

    private SignatureMapper() {}

    static Map<String, String> headers(Delivery delivery, Sensitive<String> secret, Instant now) {
        long timestamp = now.getEpochSecond();
        String signed = delivery.id() + "." + timestamp + "." + delivery.payload();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", delivery.id().toString());
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", "v1," + signature(secret, signed));
        return headers;
    }

    private static String signature(Sensitive<String> secret, String signed) {
        byte[] key = Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
