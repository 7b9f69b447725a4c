package org.lastmile.simulator.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.simulator.SyntheticPeople;

/** One device with its credential: writes requests whose readings count up within one boot. */
public final class DeviceScript {

    private static final int PEOPLE = 5_000;
    private static final List<byte[]> PASSERS = passers();

    final String id;
    final String boot = UUID.randomUUID().toString();
    private final String credential;
    private final byte[] head;
    private final String gate;
    private final Clock clock;
    private long seq;

    DeviceScript(String id, String credential, String gate, Clock clock) {
        this.id = id;
        this.credential = credential;
        this.gate = gate;
        this.clock = clock;
        this.head = head("/v1/readings", "").getBytes(US_ASCII);
    }

    private String head(String path, String moreHeaders) {
        return "POST " + path + " HTTP/1.1\r\nHost: checkpoint\r\nAuthorization: Bearer " + credential
                + "\r\nContent-Type: application/json\r\n" + moreHeaders + "Content-Length: ";
    }

    /** Its id, which its readings carry. */
    public String id() {
        return id;
    }

    /** Readings written so far. */
    public long written() {
        return seq;
    }

    /** The next request, with so many new readings. @param age how long ago they were measured */
    ByteBuf request(int readings, Duration age) {
        Instant measured = clock.instant().minus(age);
        byte[] start = ("\"bootId\":\"" + boot + "\",\"measuredAt\":\"" + measured + "\",\"gate\":\"" + gate
                        + "\",\"direction\":\"OUT\",\"celsius\":36.6,\"document\":{\"type\":\"CN_ID\",\"number\":\"")
                .getBytes(US_ASCII);
        ByteBuf body = Unpooled.buffer(readings * 250 + 20);
        body.writeCharSequence("{\"readings\":[", US_ASCII);
        for (int i = 0; i < readings; i++) {
            seq++;
            body.writeCharSequence((i == 0 ? "" : ",") + "{\"seq\":" + seq + ",", US_ASCII);
            body.writeBytes(start).writeBytes(PASSERS.get((int) (seq % PEOPLE)));
            body.writeCharSequence("\"}}", US_ASCII);
        }
        body.writeCharSequence("]}", US_ASCII);
        byte[] length = (body.readableBytes() + "\r\n\r\n").getBytes(US_ASCII);
        return Unpooled.wrappedBuffer(Unpooled.wrappedBuffer(head, length), body);
    }

    /**
     * The next request as bytes, with so many new readings. @param age how long ago its clock says they were measured
     */
    public byte[] readings(int count, Duration age) {
        return ByteBufUtil.getBytes(request(count, age));
    }

    /**
     * So many new readings as JSON objects, the first measured at this time and each this much after the one before.
     */
    public List<String> items(int count, Instant first, Duration apart) {
        var items = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            seq++;
            items.add(
                    "{\"seq\":%d,\"bootId\":\"%s\",\"measuredAt\":\"%s\",\"gate\":\"%s\",\"direction\":\"OUT\",\"celsius\":36.6,"
                                    .formatted(seq, boot, first.plus(apart.multipliedBy(i)), gate)
                            + "\"document\":{\"type\":\"CN_ID\",\"number\":\""
                            + new String(PASSERS.get((int) (seq % PEOPLE)), US_ASCII) + "\"}}");
        }
        return items;
    }

    /** A request with this body. @param moreHeaders each with its line end */
    public byte[] post(String path, byte[] body, String moreHeaders) {
        byte[] start = (head(path, moreHeaders) + body.length + "\r\n\r\n").getBytes(US_ASCII);
        return ByteBufUtil.getBytes(Unpooled.wrappedBuffer(start, body));
    }

    private static List<byte[]> passers() {
        var people = new SyntheticPeople(815);
        var documents = new ArrayList<byte[]>();
        for (int i = 0; i < PEOPLE; i++) {
            documents.add(people.citizenId().getBytes(US_ASCII));
        }
        return List.copyOf(documents);
    }
}
