package org.lastmile.local.stack;

import org.lastmile.local.infrastructure.Secrets;
import org.lastmile.platform.core.pii.FieldCipher;

/** Which secret files a whole system has; each is made at random the first time and kept. */
public final class StackSecrets {

    /** Name of the secret of the operator client, which mints tokens. */
    public static final String OPERATOR = "cli-secret";

    private static final int KEY_BYTES = 32;

    private final Secrets secrets;

    /** The secret files of a system in this folder. */
    public StackSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Makes those that the services read themselves. */
    public void make() {
        secrets.key("person-token.key", KEY_BYTES);
        secrets.key("gate-summary.key", KEY_BYTES);
        secrets.once("sealing-keyset.json", FieldCipher::newKeyset);
        secrets.once("signing-keyset.json", FieldCipher::newKeyset);
        secrets.password(OPERATOR);
        secrets.password("first-sign-in");
    }

    /** Password of the database user of a service, or of the registry. */
    public String databasePassword(String service) {
        return secrets.password(service + "-db-password");
    }

    /** Password of the database server's superuser. */
    public String superuserPassword() {
        return secrets.password("postgres-password");
    }
}
