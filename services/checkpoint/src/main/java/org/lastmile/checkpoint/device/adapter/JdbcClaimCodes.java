package org.lastmile.checkpoint.device.adapter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.ClaimCodes;
import org.lastmile.checkpoint.platform.Jdbc;

/** Claim codes in the database. */
@Singleton
final class JdbcClaimCodes implements ClaimCodes {

    private static final String END_EARLIER = """
            update claim_code set expires_at = ? where device_id = ? and claimed_at is null and expires_at > ?
            """;

    private static final String ADD = """
            insert into claim_code (hash, device_id, created_at, created_by, request_key, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (created_by, request_key) where request_key is not null do nothing
            """;

    private static final String FIND = """
            select device_id, created_by, created_at, expires_at, claimed_at is not null as spent
            from claim_code where hash = ?
            """;

    private static final String SPEND = "update claim_code set claimed_at = ? where hash = ? and claimed_at is null";

    private final Jdbc jdbc;

    JdbcClaimCodes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Issued issued, @Nullable String requestKey) {
        jdbc.update(END_EARLIER, issued.at(), issued.deviceId(), issued.at());
        return jdbc.update(
                        ADD,
                        bytes(issued.hash()),
                        issued.deviceId(),
                        issued.at(),
                        issued.by(),
                        requestKey,
                        issued.expiresAt())
                == 1;
    }

    @Override
    public Optional<Issued> find(String hash) {
        return jdbc
                .query(
                        FIND,
                        row -> new Issued(
                                hash,
                                row.getString("device_id"),
                                row.getString("created_by"),
                                Jdbc.instant(row, "created_at"),
                                Jdbc.instant(row, "expires_at"),
                                row.getBoolean("spent")),
                        (Object) bytes(hash))
                .stream()
                .findFirst();
    }

    @Override
    public void spend(String hash, Instant now) {
        jdbc.update(SPEND, now, bytes(hash));
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }
}
