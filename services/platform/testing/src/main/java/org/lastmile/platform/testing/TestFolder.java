package org.lastmile.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.lastmile.platform.core.pii.FieldCipher;

/** A module's folder with the secret files of a deployment and its state, made new for each run. */
record TestFolder(Path secrets, Path state) {

    static TestFolder make(String module) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "lastmile-test"));
            Path home = Files.createTempDirectory(folder, module + '-').toAbsolutePath();
            Path secrets = Files.createDirectory(home.resolve("secrets"));
            Files.writeString(secrets.resolve("person-token.key"), random(32));
            Files.writeString(secrets.resolve("gate-summary.key"), random(32));
            Files.writeString(secrets.resolve("sealing-keyset.json"), FieldCipher.newKeyset());
            Files.writeString(secrets.resolve("cli-secret"), random(24));
            Files.writeString(secrets.resolve("first-sign-in"), random(12));
            return new TestFolder(secrets, Files.createDirectory(home.resolve("state")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return Base64.getEncoder().encodeToString(value);
    }
}
