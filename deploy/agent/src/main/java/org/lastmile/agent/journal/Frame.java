package org.lastmile.agent.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One reading as it lies in a file.
 *
 * <pre>
 * length (4) · CRC-32C of length and reading (4) · state (1) · reading (length)
 * </pre>
 *
 * The state is written once more when the server has answered; then the reading is overwritten with zeros.
 */
final class Frame {

    static final int HEADER = 9;
    static final int STATE_AT = 8;
    static final int LONGEST = 64 * 1024;

    static final byte WAITING = 'W';
    static final byte WAITING_CLOCK_UNSET = 'U';
    static final byte ANSWERED = 'A';

    private Frame() {}

    static void put(ByteBuffer buffer, byte[] reading, boolean clockUnset) {
        buffer.putInt(reading.length).putInt(checksum(reading));
        buffer.put(clockUnset ? WAITING_CLOCK_UNSET : WAITING).put(reading);
    }

    static int checksum(byte[] reading) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(reading.length).flip());
        crc.update(reading);
        return (int) crc.getValue();
    }
}
