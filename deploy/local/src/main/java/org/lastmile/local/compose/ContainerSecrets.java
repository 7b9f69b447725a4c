package org.lastmile.local.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.lastmile.local.infrastructure.Secrets;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.StackSecrets;

/**
 * The secret files that {@code docker-compose.yml} names.
 *
 * <p>Compose mounts each as it is into a container whose user is another than the one who made it. So everybody may
 * read the files, but nobody else can enter their folder; a mount does not pass through it.
 */
final class ContainerSecrets {

    private final Secrets secrets;

    ContainerSecrets(Path home) {
        this.secrets = new Secrets(home);
    }

    /** Makes those that are missing and returns their folder. */
    Path make() {
        var ours = new StackSecrets(secrets);
        ours.make();
        ours.superuserPassword();
        Service.ids().forEach(ours::databasePassword);
        var registry = ours.databasePassword(SetupCommand.REGISTRY);
        secrets.once("registry.properties", () -> "apicurio.datasource.password=" + registry);
        secrets.password("grafana-password");
        try (var files = Files.list(secrets.folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException failure) {
            throw new StackFailure(
                    "the secrets in %s cannot be opened to containers: %s".formatted(secrets.folder(), failure),
                    failure);
        }
        return secrets.folder();
    }
}
