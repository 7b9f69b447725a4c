package org.lastmile.console.identity.adapter;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sign-ins under way, in PostgreSQL, so that a code given by one instance is redeemed by another.
 *
 * <p>An operator's token is not kept: nothing ever looks it up, and a table should not hold what opens the county.
 */
class JdbcAuthorizations implements OAuth2AuthorizationService {

    private static final String DROP_EXPIRED = """
            delete from oauth2_authorization
            where greatest(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at)
                < now() - interval '1 hour'
            """;

    /** Made when first asked for, because it looks at its table at once, and a start may have no database yet. */
    private final SingletonSupplier<JdbcOAuth2AuthorizationService> staff;

    private final JdbcClient jdbc;

    JdbcAuthorizations(JdbcOperations operations, RegisteredClientRepository clients) {
        staff = SingletonSupplier.of(() -> new JdbcOAuth2AuthorizationService(operations, clients));
        jdbc = JdbcClient.create(operations);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            staff.obtain().save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        staff.obtain().remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return staff.obtain().findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return staff.obtain().findByToken(token, type);
    }

    /** Every ten minutes. */
    @Scheduled(fixedDelayString = "PT10M")
    void dropExpired() {
        jdbc.sql(DROP_EXPIRED).update();
    }
}
