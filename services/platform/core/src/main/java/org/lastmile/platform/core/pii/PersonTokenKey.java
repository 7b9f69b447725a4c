package org.lastmile.platform.core.pii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one key of a deployment that turns documents into person tokens: HMAC-SHA-256 of {@code type|issuing
 * country|NUMBER}. It never leaves the servers and changes only by an offline run.
 */
public final class PersonTokenKey {

    private static final int SHORTEST = 32;

    private final ThreadLocal<Mac> macs;

    /** @param secret at least 32 bytes */
    public PersonTokenKey(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("the person token key needs at least 32 bytes");
        }
        var key = new SecretKeySpec(secret, "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** Reads the key, Base64 in a file. @throws IllegalStateException naming the file when it cannot be used */
    public static PersonTokenKey read(Path file) {
        try {
            return new PersonTokenKey(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot use the person token key in " + file, e);
        }
    }

    /**
     * The token of a document.
     *
     * @param type document type, such as CN_ID
     * @param country issuing country, ISO 3166-1 alpha-3
     * @param number document number; case and surrounding blanks do not matter
     */
    public PersonToken token(String type, String country, String number) {
        String text = type + '|' + country + '|' + number.strip().toUpperCase(Locale.ROOT);
        return new PersonToken(encode(macs.get().doFinal(text.getBytes(UTF_8))));
    }

    /** The token of a plate, in the same space but never equal to a person's. */
    public String plateToken(String plate) {
        return encode(macs.get().doFinal(("PLATE|" + plate.strip().toUpperCase(Locale.ROOT)).getBytes(UTF_8)));
    }

    private static String encode(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
