package org.lastmile.platform.core.pii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands for a document in the list of one gate and one day: an HMAC-SHA-256 of it, cut to 16 bytes. */
public final class DocumentFingerprint {

    private static final int BYTES = 16;

    private DocumentFingerprint() {}

    /**
     * The fingerprint of a document in the one spelling that {@code DocumentNumber} gives it.
     *
     * @param dayKey key of the gate's device for the day
     */
    public static String of(byte[] dayKey, String type, String country, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dayKey, "HmacSHA256"));
            byte[] whole = mac.doFinal((type + '|' + country + '|' + number).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
