package org.lastmile.console.identity.adapter;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.Sensitive;

/** Makes signing keys, seals them for the table and opens them again. */
final class SigningKeyMapper {

    private static final int BITS = 2048;

    private final FieldCipher cipher;

    SigningKeyMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A new key, sealed. */
    JdbcSigningKeys.Row create(Instant signsFrom) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            var sealed = cipher.seal(new Sensitive<>(key.toJSONString()), context(key.getKeyID()));
            return new JdbcSigningKeys.Row(key.getKeyID(), sealed, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    RSAKey open(JdbcSigningKeys.Row row) {
        try {
            return RSAKey.parse(cipher.open(row.sealed(), context(row.kid())).reveal());
        } catch (ParseException | IllegalStateException e) {
            throw new IllegalStateException(
                    "signing key " + row.kid() + " was sealed with another signing-keyset.json: put the old file back,"
                            + " or delete the rows of signing_key, which ends every token",
                    e);
        }
    }

    private static String context(String kid) {
        return "signing_key.sealed_jwk:" + kid;
    }
}
