package org.lastmile.platform.core.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes event ids: time-ordered ones (UUID version 7), and ones derived from a cause, so that a retry is the same
 * event.
 */
public final class EventId {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EventId::sha256);

    private EventId() {}

    /** A new time-ordered id (RFC 9562, version 7). */
    public static UUID at(Instant time) {
        var random = ThreadLocalRandom.current();
        long high = (time.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** The one id for this cause (RFC 9562, version 8: SHA-256 over the parts). The parts are length-prefixed. */
    public static UUID derivedFrom(String... parts) {
        ByteBuffer hash = hash(List.of(parts));
        return version8(hash.getLong(), hash.getLong());
    }

    /**
     * The one id for this cause out of a numbered series (RFC 9562, version 8: 48 bits of SHA-256 over the series, 36
     * bits of the number, 38 bits of SHA-256 over all). Ids of neighbouring numbers are neighbours, so that an index of
     * them is written where it was just written.
     */
    public static UUID numbered(List<String> series, long number, String... parts) {
        var all = new ArrayList<>(series);
        all.add(Long.toString(number));
        all.addAll(List.of(parts));
        long high = (hash(series).getLong() & ~0xFFFFL) | (number >>> 24 & 0xFFFL);
        long low = (number & 0xFF_FFFFL) << 38 | hash(all).getLong() >>> 26;
        return version8(high, low);
    }

    private static UUID version8(long high, long low) {
        return new UUID(
                (high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static ByteBuffer hash(List<String> parts) {
        MessageDigest digest = SHA_256.get();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
