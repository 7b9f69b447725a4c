package org.lastmile.console.gateway.adapter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/**
 * Takes a request's body whole before it goes on, so that no other thread ever reads from a request that is over.
 *
 * <p>A single body and all large bodies together are bounded, so that the memory of the front door is too.
 */
final class RequestBody {

    private static final int SMALL_KIB = 64;

    private final int largestBytes;
    private final Semaphore largeKib;

    RequestBody(DataSize largest, DataSize large) {
        largestBytes = Math.toIntExact(largest.toBytes());
        largeKib = new Semaphore(Math.toIntExact(large.toKilobytes()));
    }

    /** What became of the body. */
    sealed interface Taken {
        record Whole(byte[] bytes, Lease lease) implements Taken {}

        record TooLarge(int largestBytes) implements Taken {}

        record Busy() implements Taken {}
    }

    /** Room kept for a body until the service has answered. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    Taken take(HttpServletRequest request) throws IOException {
        long declared = request.getContentLengthLong();
        if (declared > largestBytes) {
            return new Taken.TooLarge(largestBytes);
        }
        int kib = (int) ((declared < 0 && hasBody(request) ? largestBytes : Math.max(declared, 0)) / 1024);
        int reserved = kib > SMALL_KIB ? kib : 0;
        if (!largeKib.tryAcquire(reserved)) {
            return new Taken.Busy();
        }
        return read(request, () -> largeKib.release(reserved));
    }

    private Taken read(HttpServletRequest request, Lease lease) throws IOException {
        boolean kept = false;
        try {
            var bytes = request.getInputStream().readNBytes(largestBytes + 1);
            kept = bytes.length <= largestBytes;
            return kept ? new Taken.Whole(bytes, lease) : new Taken.TooLarge(largestBytes);
        } finally {
            if (!kept) {
                lease.close();
            }
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }
}
