package org.lastmile.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lastmile.notification.alert.AlertFixtures.COUNTY;
import static org.lastmile.notification.alert.AlertFixtures.openAlert;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Happening;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Entries of the log and filters that read aloud. */
final class StreamFixtures {

    private static final AlertView ALERT = AlertView.of(openAlert());

    private StreamFixtures() {}

    static LogEntry entry(long position) {
        return new LogEntry(position, Happening.OPENED, ALERT, ("{\"n\":" + position + "}").getBytes(UTF_8), null);
    }

    static List<LogEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(StreamFixtures::entry).toList();
    }

    static StreamFilter everythingOf(String place) {
        return new StreamFilter(new Staff("duty", Set.of(Role.DUTY), place), List.of());
    }

    static StreamFilter everything() {
        return everythingOf(COUNTY);
    }
}
