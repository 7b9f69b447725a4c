package org.lastmile.registration.place.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.registration.place.PlaceRow;

/** Reads a list of places: {@code code,name,level,parent} in UTF-8. Finds every bad line before it gives up. */
final class PlaceCsv {

    private static final List<String> HEADER = List.of("code", "name", "level", "parent");

    private PlaceCsv() {}

    /** What could be read, and what could not. */
    record Sheet(List<PlaceRow> rows, List<FieldFault> faults) {}

    static Sheet read(byte[] body) {
        var rows = new ArrayList<PlaceRow>();
        var faults = new ArrayList<FieldFault>();
        boolean headed = false;
        String after = "line 1";
        try (var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(body))) {
            for (CsvRecord line : reader) {
                after = "line " + line.getStartingLineNumber();
                if (!headed) {
                    headed = true;
                    checkHeader(line);
                } else if (line.getFieldCount() == HEADER.size()) {
                    rows.add(row(after, line));
                } else {
                    faults.add(new FieldFault(after, "has " + line.getFieldCount() + " columns", "4 columns"));
                }
            }
        } catch (CsvParseException e) {
            faults.add(new FieldFault("after " + after, "is not CSV", "RFC 4180"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            throw Refusal.invalid("list-empty", "list", "holds no place", "a header line and one line per place");
        }
        return new Sheet(rows, faults);
    }

    private static void checkHeader(CsvRecord line) {
        if (!line.getFields().stream().map(String::strip).toList().equals(HEADER)) {
            throw Refusal.invalid("header-wrong", "line 1", "is not the header", String.join(",", HEADER));
        }
    }

    private static PlaceRow row(String where, CsvRecord line) {
        return new PlaceRow(
                where,
                line.getField(0).strip(),
                line.getField(1).strip(),
                line.getField(2).strip(),
                line.getField(3).strip());
    }

    /** Strict: a list in another encoding must not become a county of question marks. */
    private static String text(byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        var text = CharBuffer.allocate(body.length);
        CoderResult result = UTF_8.newDecoder().decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw Refusal.invalid("encoding-wrong", "line " + line, "is not UTF-8", "UTF-8, with or without a mark");
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return text.subSequence(marked ? 1 : 0, text.length()).toString();
    }
}
