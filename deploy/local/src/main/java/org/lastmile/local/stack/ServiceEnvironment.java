package org.lastmile.local.stack;

import java.util.HashMap;
import java.util.Map;
import org.lastmile.local.infrastructure.Infrastructure;
import org.lastmile.local.infrastructure.Secrets;

/** What a service is told through its environment: where everything is, and where its secrets are. */
final class ServiceEnvironment {

    private final StackSettings settings;
    private final Infrastructure infrastructure;
    private final Secrets secrets;

    ServiceEnvironment(StackSettings settings, Infrastructure infrastructure, Secrets secrets) {
        this.settings = settings;
        this.infrastructure = infrastructure;
        this.secrets = secrets;
    }

    String databasePassword(Service service) {
        return new StackSecrets(secrets).databasePassword(service.id());
    }

    String url(Service service) {
        return "http://127.0.0.1:" + settings.ports().http(service, 1);
    }

    Map<String, String> of(Service service, int instance) {
        var issuer = url(Service.CONSOLE);
        var state = settings.home().resolve("state").resolve(ServiceProcess.name(service, instance));
        var variables = new HashMap<String, String>();
        variables.put("LASTMILE_PORT", Integer.toString(settings.ports().http(service, instance)));
        variables.put(
                "LASTMILE_MANAGEMENT_PORT", Integer.toString(settings.ports().management(service, instance)));
        variables.put("LASTMILE_DB_URL", infrastructure.postgres().jdbcUrl(service.id()));
        variables.put("LASTMILE_DB_USER", service.id());
        variables.put("LASTMILE_DB_PASSWORD", databasePassword(service));
        variables.put("LASTMILE_KAFKA", infrastructure.kafka().bootstrapServers());
        variables.put("LASTMILE_REGISTRY", infrastructure.registry().url());
        variables.put("LASTMILE_ISSUER", issuer);
        variables.put("LASTMILE_JWKS", issuer + "/oauth2/jwks");
        variables.put("LASTMILE_STATE_DIR", state.toString());
        variables.put("LASTMILE_SECRETS_DIR", secrets.folder().toString());
        for (var other : Service.values()) {
            if (other != Service.CONSOLE) {
                variables.put("LASTMILE_" + other.name() + "_URL", url(other));
            }
        }
        variables.putAll(settings.environment());
        return variables;
    }
}
