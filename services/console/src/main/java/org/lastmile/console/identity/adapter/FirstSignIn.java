package org.lastmile.console.identity.adapter;

import org.lastmile.console.identity.Password;
import org.lastmile.console.identity.SeedFirstStaff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first member of staff at start, with the password from the secret file first-sign-in. */
@Component
final class FirstSignIn implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);
    private static final String FILE = "first-sign-in";

    private final SeedFirstStaff seed;
    private final IdentitySettings.First first;
    private final SecretFiles secrets;

    FirstSignIn(SeedFirstStaff seed, IdentitySettings settings, SecretFiles secrets) {
        this.seed = seed;
        this.first = settings.first();
        this.secrets = secrets;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        secrets.read(FILE)
                .ifPresentOrElse(
                        this::seed,
                        () -> LOG.atWarn()
                                .addKeyValue("file", secrets.folder().resolve(FILE))
                                .log(
                                        "no secret file for the first sign-in; somebody can sign in only if there is staff already"));
    }

    private void seed(String password) {
        if (!Password.fits(password)) {
            throw new IllegalStateException("the secret file " + FILE + " needs " + Password.ALLOWED);
        }
        if (seed.handle(first.username(), first.roles(), first.place(), new Password(password))) {
            LOG.atInfo().addKeyValue("username", first.username()).log("first member of staff made");
        }
    }
}
