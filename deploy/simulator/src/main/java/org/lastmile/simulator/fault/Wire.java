package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** One connection on which any bytes may be written, and an answer is read if one comes. */
final class Wire implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;
    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();

    Wire(URI address) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MS);
    }

    /**
     * What came back.
     *
     * @param status of HTTP; {@link #CLOSED} or {@link #NOTHING} when there was none
     * @param body as it came
     */
    record Answer(int status, String body) {

        /** The connection was closed instead. */
        static final int CLOSED = 0;

        /** Nothing came within the time. */
        static final int NOTHING = -1;
    }

    /** Sends a request on a connection of its own. */
    static Answer ask(URI address, byte[] request, Duration patience) {
        try (var wire = new Wire(address)) {
            wire.write(request, 0, request.length);
            return wire.answer(patience);
        } catch (IOException broken) {
            return new Answer(Answer.CLOSED, "");
        }
    }

    void write(byte[] bytes, int from, int to) throws IOException {
        socket.getOutputStream().write(bytes, from, to - from);
    }

    /** The final answer; what only says that one is to follow is passed over. */
    Answer answer(Duration patience) {
        try {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            InputStream in = socket.getInputStream();
            Answer answer = one(in);
            while (answer.status() / 100 == 1) {
                answer = one(in);
            }
            return answer;
        } catch (SocketTimeoutException silence) {
            return new Answer(Answer.NOTHING, "");
        } catch (IOException reset) {
            return new Answer(Answer.CLOSED, "");
        }
    }

    private static Answer one(InputStream in) throws IOException {
        String head = head(in);
        if (head.length() < 12 || !head.startsWith("HTTP/1.")) {
            return new Answer(Answer.CLOSED, "");
        }
        int length = head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith(LENGTH))
                .mapToInt(
                        line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElse(0);
        return new Answer(Integer.parseInt(head.substring(9, 12)), new String(in.readNBytes(length), ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && last == '\n') {
                break;
            }
            last = next == '\r' ? last : next;
        }
        return head.toString(ISO_8859_1);
    }

    /** Vanishes without a word: what is under way is thrown away on both sides. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
