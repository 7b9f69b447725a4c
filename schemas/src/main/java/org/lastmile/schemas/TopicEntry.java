package org.lastmile.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One entry of the topic file, read with messages that name what is wrong. */
record TopicEntry(String where, Map<?, ?> values) {

    Topic toTopic() {
        String cleanup = text("cleanup");
        if (!cleanup.equals("delete") && !cleanup.equals("compact")) {
            throw wrong("cleanup", "delete or compact");
        }
        String retention = text("retention");
        if (!retention.equals("unlimited") && !retention.matches("[1-9]\\d{0,3}")) {
            throw wrong("retention", "a number of days or \"unlimited\"");
        }
        return new Topic(
                text("name"),
                text("key"),
                text("owner"),
                number("partitions"),
                cleanup.equals("compact"),
                retention.equals("unlimited") ? null : Duration.ofDays(Long.parseLong(retention)),
                texts("records"));
    }

    List<TopicEntry> entries(String key) {
        List<TopicEntry> entries = new ArrayList<>();
        for (Object entry : list(key)) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw wrong(key, "a list of maps");
            }
            entries.add(new TopicEntry(where + ", topic " + map.get("name"), map));
        }
        return entries;
    }

    private List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    private List<?> list(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(key, "a list");
    }

    private int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw wrong(key, "a number");
    }

    private String text(String key) {
        Object value = values.get(key);
        if (value == null || value.toString().isBlank()) {
            throw wrong(key, "a text");
        }
        return value.toString();
    }

    private IllegalStateException wrong(String key, String expected) {
        return new IllegalStateException(where + ": " + key + " is " + values.get(key) + ", expected " + expected);
    }
}
