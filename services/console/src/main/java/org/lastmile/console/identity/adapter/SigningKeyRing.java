package org.lastmile.console.identity.adapter;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.identity.KeyRotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that sign and verify tokens, the signing one first. Looks every minute whether another instance or the
 * calendar changed them; a new key is announced for longer than that minute before anybody signs with it.
 */
class SigningKeyRing implements JWKSource<SecurityContext>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyRing.class);

    private final JdbcSigningKeys keys;
    private final SigningKeyMapper mapper;
    private final KeyRotation rotation;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile List<Opened> ring = List.of();
    private volatile boolean running;

    SigningKeyRing(
            JdbcSigningKeys keys,
            SigningKeyMapper mapper,
            KeyRotation rotation,
            TransactionOperations transaction,
            Clock clock) {
        this.keys = keys;
        this.mapper = mapper;
        this.rotation = rotation;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Opened(String kid, JWK key, Instant signsFrom) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var opened = ring;
        var signing = rotation.signing(opened.stream().map(Opened::signsFrom).toList(), clock.instant());
        var inOrder = new ArrayList<JWK>();
        opened.stream().filter(key -> key.signsFrom().equals(signing)).forEach(key -> inOrder.add(key.key()));
        opened.stream().filter(key -> !key.signsFrom().equals(signing)).forEach(key -> inOrder.add(key.key()));
        return selector.select(new JWKSet(inOrder));
    }

    /** A keyset that does not open the keys stops the start, not the first sign-in. */
    @Override
    public void start() {
        turn();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the port is opened. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Makes, drops and reads keys as the rotation says. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        turn();
    }

    private synchronized void turn() {
        var now = clock.instant();
        var rows = keys.all();
        if (rotation.due(times(rows), now)
                || !rotation.outlived(times(rows), now).isEmpty()) {
            rows = transaction.execute(status -> change(now));
        }
        ring = rows.stream().map(this::opened).toList();
    }

    private List<JdbcSigningKeys.Row> change(Instant now) {
        keys.lock();
        var rows = keys.all();
        if (rotation.due(times(rows), now)) {
            var added = mapper.create(rotation.signsFrom(times(rows), now));
            keys.add(added);
            LOG.atInfo()
                    .addKeyValue("kid", added.kid())
                    .addKeyValue("signsFrom", added.signsFrom())
                    .log("signing key made");
        }
        var outlived = rotation.outlived(times(rows), now);
        rows.stream().filter(row -> outlived.contains(row.signsFrom())).forEach(row -> {
            keys.delete(row.kid());
            LOG.atInfo().addKeyValue("kid", row.kid()).log("signing key outlived");
        });
        return keys.all();
    }

    private Opened opened(JdbcSigningKeys.Row row) {
        return ring.stream()
                .filter(known -> known.kid().equals(row.kid()))
                .findFirst()
                .orElseGet(() -> new Opened(row.kid(), mapper.open(row), row.signsFrom()));
    }

    private static List<Instant> times(Collection<JdbcSigningKeys.Row> rows) {
        return rows.stream().map(JdbcSigningKeys.Row::signsFrom).toList();
    }
}
