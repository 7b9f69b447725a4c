package org.lastmile.registration.idempotency.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.registration.idempotency.Answer;
import org.lastmile.registration.idempotency.RememberedAnswers.Keyed;
import org.springframework.stereotype.Component;

/**
 * Seals what is remembered. The fingerprint of a request is sealed too: an identity number is easily guessed from a
 * bare hash.
 */
@Component
class AnswerMapper {

    private final FieldCipher cipher;

    AnswerMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] fingerprint(Keyed keyed) {
        return cipher.seal(new Sensitive<>(hash(keyed.request())), context("request", keyed));
    }

    boolean isSame(byte[] fingerprint, Keyed keyed) {
        return cipher.open(fingerprint, context("request", keyed)).equals(new Sensitive<>(hash(keyed.request())));
    }

    byte[] seal(Answer answer, Keyed keyed) {
        String text = answer.location() + '\n' + answer.version() + '\n' + answer.body();
        return cipher.seal(new Sensitive<>(text), context("answer", keyed));
    }

    Answer open(byte[] sealed, Keyed keyed) {
        String[] parts = cipher.open(sealed, context("answer", keyed)).reveal().split("\n", 3);
        return new Answer(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    private static String context(String column, Keyed keyed) {
        return "remembered_answer." + column + '|' + keyed.subject() + '|' + keyed.key();
    }

    private static String hash(String request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
