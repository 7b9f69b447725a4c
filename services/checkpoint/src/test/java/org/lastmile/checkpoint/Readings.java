package org.lastmile.checkpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Readings as a device writes them; each has a sequence of its own. */
public final class Readings {

    /** A citizen ID that is valid by computation and belongs to nobody. */
    public static final String FATHER = "11010519491231002X";

    public static final String SON = "130126199003071234";

    /** A time as every answer writes it. */
    public static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z";

    static final String BOOT = "boot-" + Long.toString(System.nanoTime(), 36);
    private static final AtomicLong SEQ = new AtomicLong();
    private static final AtomicLong PASSPORTS = new AtomicLong();
    private static final Clock CLOCK = Clock.systemUTC();

    private Readings() {}

    public static String request(String... readings) {
        return "{\"readings\":[" + String.join(",", readings) + "]}";
    }

    public static String of(String celsius, String number) {
        return of(RunningCheckpoint.GATE, "OUT", celsius, number, CLOCK.instant());
    }

    public static String of(String gate, String direction, String celsius, String number, Instant measuredAt) {
        return """
                {"seq":%d,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"%s","celsius":%s,
                 "document":{"type":"CN_ID","number":"%s"},"plate":null}""".formatted(SEQ.incrementAndGet(), BOOT, measuredAt, gate, direction, celsius, number);
    }

    /** A number that no passport had before. */
    public static String passport() {
        return "E%012d".formatted(PASSPORTS.incrementAndGet());
    }

    /** A reading of somebody with a foreign passport. */
    public static String foreigner(String celsius, String number) {
        return of(celsius, number).replace("\"CN_ID\"", "\"PASSPORT\",\"country\":\"FRA\"");
    }

    public static Instant now() {
        return CLOCK.instant();
    }
}
