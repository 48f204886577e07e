package org.safetyvalve.hazard.imports;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a source (数据来源), such as a county, lays out its sheets: which header is which column, and which of our codes the words of
 * its code tables stand for. A version never changes; a correction is the next one.
 *
 * @param organisation who owns it: nobody else sees or uses it
 * @param account who saved this version
 * @param columns by header, as the source writes it; several headers of one column are spellings of which a sheet has one
 * @param ignored headers that are known and not wanted
 * @param codes our codes by column and by the source's word
 */
public record SheetMapping(
        String id,
        int version,
        String source,
        String organisation,
        String account,
        Instant at,
        Map<String, Column> columns,
        Set<String> ignored,
        Map<Column, Map<String, String>> codes) {

    public SheetMapping {
        columns = Map.copyOf(columns);
        ignored = Set.copyOf(ignored);
        Map<Column, Map<String, String>> copied = new EnumMap<>(Column.class);
        codes.forEach((column, table) -> copied.put(column, Map.copyOf(table)));
        codes = Map.copyOf(copied);
    }

    /** One version of a mapping. */
    public record Version(String id, int number) {}

    Optional<Column> column(String header) {
        String plain = Column.plain(header);
        return columns.entrySet().stream()
                .filter(entry -> Column.plain(entry.getKey()).equals(plain))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean ignores(String header) {
        String plain = Column.plain(header);
        return ignored.stream().map(Column::plain).anyMatch(plain::equals);
    }

    List<String> headers(Column column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The words of a column's code table, as the source writes them. */
    Set<String> words(Column column) {
        return codes.getOrDefault(column, Map.of()).keySet();
    }

    /** The code table of a column, by plain words. */
    Map<String, String> table(Column column) {
        Map<String, String> plain = new HashMap<>();
        codes.getOrDefault(column, Map.of()).forEach((word, code) -> plain.put(plain(word), code));
        return plain;
    }

    /** A word without what people write differently: case, full and half width, spaces around it. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The words of which two mean different things, as headers or as values of one column. */
    Set<String> ambiguous() {
        Map<String, Set<String>> headers = columns.keySet().stream()
                .collect(Collectors.groupingBy(
                        Column::plain,
                        Collectors.mapping(header -> String.valueOf(columns.get(header)), Collectors.toSet())));
        ignored.forEach(header -> headers.computeIfAbsent(Column.plain(header), plain -> new HashSet<>())
                .add("ignored"));
        Set<String> found = doubled(headers);
        codes.values()
                .forEach(table -> found.addAll(doubled(table.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                entry -> plain(entry.getKey()),
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))))));
        return found;
    }

    private static Set<String> doubled(Map<String, Set<String>> meanings) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
