package org.lastmile.console.alert;

import java.util.List;

/**
 * An alert in words, as one row of the list.
 *
 * @param openedAt RFC 3339, for the browser to tell the age
 * @param openedText the same for people
 * @param severity the word of the catalogue, for the look
 * @param icon a shape that differs by severity
 * @param headline kind of alert
 * @param sentences what is known, most important first
 * @param end who acknowledged it or how it ended; empty while open
 * @param note something to say about the last deed; usually empty
 */
record AlertRow(
        String id,
        long version,
        String openedAt,
        String openedText,
        String state,
        String stateWord,
        String severity,
        String severityWord,
        String icon,
        String headline,
        String place,
        List<String> sentences,
        String end,
        String note,
        boolean mayAcknowledge,
        boolean mayRaiseFinding) {

    AlertRow with(String newNote) {
        return new AlertRow(
                id,
                version,
                openedAt,
                openedText,
                state,
                stateWord,
                severity,
                severityWord,
                icon,
                headline,
                place,
                sentences,
                end,
                newNote,
                mayAcknowledge,
                mayRaiseFinding);
    }

    /** What a screen reader hears when the row arrives. */
    public String announcement() {
        return severityWord + ": " + headline + ", " + place;
    }
}
