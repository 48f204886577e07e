package org.safetyvalve.hazard.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a sheet by its headers: those that its source's mapping names, and those that bear our names. */
final class SheetLayout {
    /** A sheet has few columns; of thousands that mean nothing not each is told. */
    private static final int MOST_NOTES = 100;

    private final @Nullable SheetMapping mapping;

    SheetLayout(@Nullable SheetMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The columns under these headers. A required column, or one that the mapping names, must be there: a deadline that is
     * left out because its header is spelled differently this time would be missed by nobody.
     *
     * @param row the number of the row of headers in the sheet
     * @throws UnreadableSheet naming what is missing, and the nearest of what is there
     */
    SheetHeader read(int row, List<String> headers) {
        List<SheetHeader.Place> places = new ArrayList<>();
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        List<RowError> notes = new ArrayList<>();
        for (int position = 0; position < headers.size(); position++) {
            String text = headers.get(position).strip();
            Column column = column(text).orElse(null);
            if (column != null && texts.putIfAbsent(column, text) == null) {
                places.add(new SheetHeader.Place(position, column));
            } else if (column != null && notes.size() < MOST_NOTES) {
                notes.add(new RowError(
                        row, column, text, null, Reasons.SECOND_HEADER.with(String.valueOf(texts.get(column)))));
            } else if (column == null && !text.isEmpty() && !isIgnored(text) && unknown.size() < MOST_NOTES) {
                unknown.add(text);
            }
        }
        requireMapped(texts.keySet(), unknown);
        requireColumns(texts.keySet(), unknown);
        unknown.forEach(text -> notes.add(new RowError(row, null, text, null, unknown(text, texts.keySet()))));
        return new SheetHeader(List.copyOf(places), texts, notes);
    }

    private Optional<Column> column(String text) {
        if (Column.plain(text).isEmpty()) {
            return Optional.empty();
        }
        if (mapping == null) {
            return Column.named(text);
        }
        return mapping.column(text).or(() -> mapping.ignores(text) ? Optional.empty() : Column.named(text));
    }

    private boolean isIgnored(String text) {
        return mapping != null && mapping.ignores(text);
    }

    private void requireColumns(Set<Column> there, List<String> unknown) {
        List<Column> missing = Column.REQUIRED.stream()
                .filter(column -> !there.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableSheet(Reasons.NO_HEADER
                    .with(joined(missing))
                    .near(nearest(missing.stream().flatMap(this::headers), unknown)));
        }
    }

    private void requireMapped(Set<Column> there, List<String> unknown) {
        if (mapping == null) {
            return;
        }
        List<String> absent = mapping.columns().entrySet().stream()
                .filter(entry -> !there.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!absent.isEmpty()) {
            throw new UnreadableSheet(Reasons.MAPPED_HEADER_ABSENT
                    .with(String.join("、", absent))
                    .near(nearest(absent.stream(), unknown)));
        }
    }

    /** Of the headers that are there and mean nothing, those that come nearest to the wanted ones. */
    private static Optional<String> nearest(Stream<String> wanted, List<String> unknown) {
        String found = wanted.flatMap(header -> Nearest.to(header, unknown).stream())
                .distinct()
                .collect(Collectors.joining("、"));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private Reason unknown(String text, Set<Column> there) {
        List<Column> free = Arrays.stream(Column.values())
                .filter(column -> !there.contains(column))
                .toList();
        return Reasons.UNKNOWN_HEADER
                .with(joined(free))
                .near(Nearest.to(text, free.stream().flatMap(this::headers).toList()));
    }

    private Stream<String> headers(Column column) {
        return mapping == null
                ? column.names().stream()
                : Stream.concat(mapping.headers(column).stream(), column.names().stream());
    }

    private static String joined(Collection<Column> columns) {
        return columns.stream().map(Column::zh).collect(Collectors.joining("、"));
    }
}
