package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** Kafka headers as the text array that the tables keep: name, value, name, value. */
final class HeaderArray {

    private HeaderArray() {}

    static String[] of(Map<String, String> headers) {
        var array = new String[headers.size() * 2];
        int i = 0;
        for (var entry : headers.entrySet()) {
            array[i++] = entry.getKey();
            array[i++] = entry.getValue();
        }
        return array;
    }

    static Map<String, String> toMap(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(h ->
                map.put(storable(h.key()), h.value() == null ? "" : storable(new String(h.value(), UTF_8))));
        return map;
    }

    /** PostgreSQL's text takes every character but zero; a foreign producer may send that too. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static void copy(String[] array, Headers into) {
        for (int i = 0; i + 1 < array.length; i += 2) {
            into.add(array[i], array[i + 1].getBytes(UTF_8));
        }
    }
}
