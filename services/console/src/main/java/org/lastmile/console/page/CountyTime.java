package org.lastmile.console.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the clocks of the county show them. */
public final class CountyTime {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(HERE);

    private CountyTime() {}

    /** Day and time, to the minute. */
    public static String text(Instant at) {
        return TIME.format(at);
    }

    /** What a browser's date field says, as services take it; what cannot be read is left to the service. */
    public static String sent(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(HERE).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return typed;
        }
    }
}
