package org.safetyvalve.hazard.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of coded columns stand for: by the source's mapping, by words that everybody uses, or by being codes themselves. */
final class SourceWords {
    private static final Map<Column, Map<String, String>> WORDS = Map.of(
            Column.SECTOR,
                    Map.ofEntries(
                            Map.entry("消防", "fire-safety"),
                            Map.entry("消防安全", "fire-safety"),
                            Map.entry("危险化学品", "hazardous-chemicals"),
                            Map.entry("危化品", "hazardous-chemicals"),
                            Map.entry("建筑施工", "construction"),
                            Map.entry("交通运输", "transport"),
                            Map.entry("矿山", "mining"),
                            Map.entry("工贸", "industry-trade"),
                            Map.entry("特种设备", "special-equipment"),
                            Map.entry("文化旅游", "tourism"),
                            Map.entry("旅游", "tourism"),
                            Map.entry("教育", "education"),
                            Map.entry("其他", "other")),
            Column.LEVEL, Map.of("一般", "general", "一般隐患", "general", "重大", "major", "重大隐患", "major"),
            Column.STATE,
                    Map.ofEntries(
                            Map.entry("未整改", "open"),
                            Map.entry("整改中", "rectifying"),
                            Map.entry("正在整改", "rectifying"),
                            Map.entry("已整改", "completed"),
                            Map.entry("整改完成", "completed"),
                            Map.entry("已验收", "closed"),
                            Map.entry("已闭环", "closed"),
                            Map.entry("已销号", "closed")));

    /** Codes that are too many to be listed. */
    private static final Map<Column, Pattern> SPELLED = Map.of(
            Column.DISTRICT, Pattern.compile("[0-9]{6}"),
            Column.UNIT, Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}"));

    /** Of further different words that nobody knows the nearest is not looked for: a sheet of them is no sheet of ours. */
    private static final int MOST_LOOKED_FOR = 500;

    private final Map<Column, Map<String, String>> mapped = new EnumMap<>(Column.class);
    private final Map<Column, Set<String>> known = new EnumMap<>(Column.class);
    private final Map<String, Optional<String>> lookedFor = new HashMap<>();

    SourceWords(@Nullable SheetMapping mapping) {
        for (Column column : Column.CODED) {
            Map<String, String> table = new HashMap<>(words(column));
            words(column).values().forEach(code -> table.put(code, code));
            Set<String> spellings = new TreeSet<>(table.keySet());
            if (mapping != null) {
                table.putAll(mapping.table(column));
                spellings.addAll(mapping.words(column));
            }
            mapped.put(column, table);
            known.put(column, spellings);
        }
    }

    private static Map<String, String> words(Column column) {
        return WORDS.getOrDefault(column, Map.of());
    }

    /** The code that a word stands for; empty for one that nobody knows. */
    Optional<String> code(Column column, String word) {
        Map<String, String> table = mapped.getOrDefault(column, Map.of());
        String code = table.get(word);
        if (code == null && !table.isEmpty()) {
            code = table.get(SheetMapping.plain(word));
        }
        return code != null || !isSpelledAsCode(column, word) ? Optional.ofNullable(code) : Optional.of(word);
    }

    /** Whether a mapping may name this as what a word stands for; whether a unit is on the register is another question. */
    static boolean isCode(Column column, String text) {
        return words(column).containsValue(text) || isSpelledAsCode(column, text);
    }

    private static boolean isSpelledAsCode(Column column, String text) {
        Pattern pattern = SPELLED.get(column);
        return pattern != null && pattern.matcher(text).matches();
    }

    /** The codes of a column that can be listed. */
    static Set<String> codes(Column column) {
        return new TreeSet<>(words(column).values());
    }

    /** Which of the known words was probably meant by one that nobody knows. */
    Optional<String> nearest(Column column, String word) {
        String key = column.name() + ' ' + word;
        Optional<String> before = lookedFor.get(key);
        if (before != null || lookedFor.size() >= MOST_LOOKED_FOR) {
            return before == null ? Optional.empty() : before;
        }
        Optional<String> found = Nearest.to(word, known.getOrDefault(column, Set.of()));
        lookedFor.put(key, found);
        return found;
    }
}
