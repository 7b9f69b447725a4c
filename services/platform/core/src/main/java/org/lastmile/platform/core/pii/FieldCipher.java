package org.lastmile.platform.core.pii;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Seals single fields with AES-256-GCM under a keyset that rotates: the newest key seals, every key of the set opens.
 * The context (table, column, row) is bound in, so that a sealed value cannot be moved to another row.
 */
public final class FieldCipher {

    private final Aead aead;

    private FieldCipher(Aead aead) {
        this.aead = aead;
    }

    /** Reads a Tink keyset, JSON in a file. @throws IllegalStateException naming the file when it cannot be used */
    public static FieldCipher read(Path file) {
        try {
            return new FieldCipher(parse(Files.readString(file)).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the sealing keyset in " + file, e);
        }
    }

    /** A new keyset with one key, as JSON. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            return serialize(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a sealing keyset", e);
        }
    }

    /** The same keyset with a new key that seals from now on; the old ones still open. */
    public static String rotated(String keyset) {
        try {
            var handle = parse(keyset);
            return serialize(KeysetHandle.newBuilder(handle)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot rotate the sealing keyset", e);
        }
    }

    /** Seals a text for one place. */
    public byte[] seal(Sensitive<String> text, String context) {
        try {
            return aead.encrypt(text.reveal().getBytes(UTF_8), context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Opens what was sealed for this place. @throws IllegalStateException for another place or an unknown key */
    public Sensitive<String> open(byte[] sealed, String context) {
        try {
            return new Sensitive<>(new String(aead.decrypt(sealed, context.getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a sealed field: unknown key or moved value", e);
        }
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String serialize(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
