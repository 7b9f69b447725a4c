package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;

/** Spoils valid requests: their bytes, their JSON, their headers, their lengths. The same seed spoils them alike. */
final class Mutator {

    private static final String END = "\r\n\r\n";
    private static final String SYNTAX = "{}[],:\"0e-.\\";
    private static final String LENGTH = "(?<=Content-Length: )\\d+";
    private static final List<String> LENGTHS = List.of(
            "0", "1", "99999", "1048577", "2147483648", "99999999999999999999", "-1", "0x10", "1e3", "", "7, 7", "+5");

    private final RandomGenerator random;
    private final JsonTwist twist;
    private final HeaderTwist headers;

    Mutator(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        twist = new JsonTwist(random);
        headers = new HeaderTwist(random);
    }

    Mutant mutate(byte[] valid) {
        int split = new String(valid, ISO_8859_1).indexOf(END) + END.length();
        String head = new String(valid, 0, split, ISO_8859_1);
        byte[] body = Arrays.copyOfRange(valid, split, valid.length);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Mutant(request(head, spoilt(body)), true, "bytes");
            case 3, 4, 5, 6 -> new Mutant(request(head, twist.twisted(body)), true, "json");
            case 7 ->
                new Mutant(request(packing(head), random.nextBoolean() ? spoilt(packed(body)) : body), true, "gzip");
            case 8 -> new Mutant(join(headers.twisted(head), body), headers.isWhole(), "headers");
            case 9 -> new Mutant(join(spoiltHead(head), body), false, "head");
            case 10 -> new Mutant(join(head.replaceFirst(LENGTH, any(LENGTHS)), body), false, "length");
            default -> new Mutant(Arrays.copyOf(valid, 1 + random.nextInt(valid.length - 1)), false, "cut");
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private byte[] spoilt(byte[] valid) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length()));
                case 2 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(12)));
                case 3 -> bytes = spliced(bytes, Math.min(bytes.length, at + 1 + random.nextInt(40)), at);
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    /** What stands before {@code end} and then all from {@code from} on: leaves bytes out, or has them twice. */
    private static byte[] spliced(byte[] bytes, int end, int from) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.write(bytes, from, bytes.length - from);
        return out.size() == 0 ? new byte[] {' '} : out.toByteArray();
    }

    private String spoiltHead(String head) {
        byte[] spoilt = spoilt(head.substring(0, head.length() - END.length()).getBytes(ISO_8859_1));
        return new String(spoilt, ISO_8859_1) + END;
    }

    private static String packing(String head) {
        return head.replaceFirst("Content-Length", "Content-Encoding: gzip\r\nContent-Length");
    }

    private static byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] request(String head, byte[] body) {
        return join(head.replaceFirst(LENGTH, Integer.toString(body.length)), body);
    }

    private static byte[] join(String head, byte[] body) {
        byte[] start = head.getBytes(ISO_8859_1);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }
}
