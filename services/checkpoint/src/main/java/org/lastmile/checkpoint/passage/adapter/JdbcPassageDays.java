package org.lastmile.checkpoint.passage.adapter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.checkpoint.platform.Jdbc;

/** The partitions of the passages, one for each UTC day of measurement. */
final class JdbcPassageDays {

    private static final String MAKE = """
            select passage_day(day::date) from unnest(?::text[]) as day order by day
            """;

    private static final String ALL = """
            select to_char(to_date(right(child.relname, 8), 'YYYYMMDD'), 'YYYY-MM-DD')
            from pg_inherits join pg_class child on child.oid = inhrelid
            where inhparent = 'passage'::regclass
            """;

    private final Jdbc jdbc;

    /** Days that certainly have their partition: committed, and seen here afterwards. */
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    JdbcPassageDays(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void make(Collection<LocalDate> days) {
        String[] missing = days.stream()
                .filter(day -> !made.contains(day))
                .map(LocalDate::toString)
                .toArray(String[]::new);
        if (missing.length > 0) {
            jdbc.query(MAKE, row -> true, (Object) missing);
        }
    }

    int dropBefore(LocalDate first) {
        var over = all();
        over.removeIf(day -> !day.isBefore(first));
        over.forEach(made::remove);
        over.forEach(day -> jdbc.update("drop table passage_" + day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        return over.size();
    }

    /** Another instance may have made days, or dropped some. */
    void learn() {
        var all = all();
        made.retainAll(all);
        made.addAll(all);
    }

    private List<LocalDate> all() {
        return jdbc.query(ALL, row -> LocalDate.parse(row.getString(1)));
    }
}
