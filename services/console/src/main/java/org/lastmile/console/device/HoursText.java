package org.lastmile.console.device;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opening hours as people write them, such as {@code 06:00-09:00, 17:00-20:00}; nothing means day and night. */
final class HoursText {

    private HoursText() {}

    static String of(List<Gate.Hours> hours) {
        return hours.stream().map(window -> window.from() + "-" + window.to()).collect(Collectors.joining(", "));
    }

    /** What was written, also with Chinese marks; what cannot be read is left to the service. */
    static List<Gate.Hours> read(String written) {
        var plain = written.replace('：', ':').replaceAll("\\s*[-–—－~～至到]+\\s*", "-");
        return Stream.of(plain.split("[,，、;；\\s]+"))
                .filter(window -> !window.isEmpty())
                .map(HoursText::window)
                .toList();
    }

    private static Gate.Hours window(String written) {
        var ends = written.split("-", 2);
        return new Gate.Hours(time(ends[0]), ends.length == 2 ? time(ends[1]) : null);
    }

    /** Six o'clock in five characters. */
    private static String time(String written) {
        return written.matches("[0-9]:.*") ? "0" + written : written;
    }
}
