package org.lastmile.platform.core.pii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key from which every gate gets one of its own for each day, and by which the two services that have it know each
 * other. It never leaves them; see docs/decisions/0015.
 */
public final class GateSummaryKey {

    /** Name of its file in the folder of secrets. */
    public static final String FILE = "gate-summary.key";

    private static final int SHORTEST = 32;

    private final SecretKeySpec secret;

    /** @param secret at least 32 bytes */
    public GateSummaryKey(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("the gate summary key needs at least 32 bytes");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Reads the key, Base64 in a file. @throws IllegalStateException naming the file when it cannot be used */
    public static GateSummaryKey read(Path file) {
        try {
            return new GateSummaryKey(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot use the gate summary key in " + file, e);
        }
    }

    /** The key of one device for one day. */
    public byte[] dayKey(String deviceId, LocalDate day) {
        return hmac("day", (day + "|" + deviceId).getBytes(UTF_8));
    }

    /** What shows that a question comes from somebody who has this key. */
    public String proof(byte[] question) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac("ask", question));
    }

    /** Whether this is the proof of that question. */
    public boolean proves(String proof, byte[] question) {
        return MessageDigest.isEqual(proof.getBytes(UTF_8), proof(question).getBytes(UTF_8));
    }

    private byte[] hmac(String use, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var whole = new ByteArrayOutputStream();
            whole.writeBytes((use + '|').getBytes(UTF_8));
            whole.writeBytes(text);
            return mac.doFinal(whole.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
