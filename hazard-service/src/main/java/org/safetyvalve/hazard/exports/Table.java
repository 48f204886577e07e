package org.safetyvalve.hazard.exports;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * A table that is written while it is read: it takes the memory of a few rows however long it gets. Not safe for concurrent
 * use. Closing it ends the table, not the stream that it is written to.
 */
public interface Table extends AutoCloseable {
    /** Times are written as the city's clocks show them. */
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(WorkingDayCalendar.ZONE);

    /** Writes the next row; the first is the header. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** What stands in a cell for a value; empty for none. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "是 yes" : "否 no";
        }
        return value instanceof Instant time ? TIME.format(time) : value.toString();
    }
}
