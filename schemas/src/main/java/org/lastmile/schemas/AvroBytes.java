package org.lastmile.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing, reusable buffer that speaks Avro's binary encoding. */
final class AvroBytes {
    private static final int LONGEST_NUMBER = 10;
    private static final int KEPT_BYTES = 64 * 1024;

    private byte[] bytes = new byte[512];
    private int size;

    /** Starts anew with these bytes. */
    void startWith(byte[] head) {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[512];
        }
        size = 0;
        append(head);
    }

    /** Any whole number: zigzag, then seven bits a byte, lowest first. */
    void writeLong(long value) {
        need(LONGEST_NUMBER);
        byte[] target = bytes;
        int at = size;
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            target[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[at++] = (byte) rest;
        size = at;
    }

    void writeBoolean(boolean value) {
        need(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    void writeString(String value) {
        writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void writeBytes(byte[] value) {
        writeLong(value.length);
        append(value);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void append(byte[] value) {
        need(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), Math.addExact(size, more)));
        }
    }
}
