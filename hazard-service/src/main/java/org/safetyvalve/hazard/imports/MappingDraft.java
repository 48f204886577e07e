package org.safetyvalve.hazard.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safetyvalve.hazard.units.Units;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.write.CommandContext;

/**
 * A mapping as somebody states it, to be saved as its source's next version.
 *
 * @param columns codes of our columns by header
 * @param values by the code of a column, our codes by the source's words
 */
public record MappingDraft(
        String source, Map<String, String> columns, List<String> ignored, Map<String, Map<String, String>> values) {

    /**
     * The version that it becomes, once everything in it is known here.
     *
     * @throws Refusal {@link MappingRule}
     */
    SheetMapping become(String id, int version, CommandContext context, Units units) {
        Map<String, Column> byHeader = new HashMap<>();
        columns.forEach((header, code) -> byHeader.put(header, column(code, "columns")));
        Map<Column, Map<String, String>> codes = new EnumMap<>(Column.class);
        values.forEach((code, table) -> codes.put(codedColumn(code), table));
        codes.forEach((column, table) -> table.values().forEach(code -> requireCode(column, code)));
        requireRegistered(Set.copyOf(codes.getOrDefault(Column.UNIT, Map.of()).values()), units);
        SheetMapping mapping = new SheetMapping(
                id,
                version,
                source,
                context.actor().organisation(),
                context.actor().account(),
                context.now(),
                byHeader,
                Set.copyOf(ignored),
                codes);
        Set<String> ambiguous = mapping.ambiguous();
        if (!ambiguous.isEmpty()) {
            throw MappingRule.AMBIGUOUS.refuse(String.join("、", ambiguous));
        }
        return mapping;
    }

    private static Column column(String code, String field) {
        return Column.of(code).orElseThrow(() -> {
            List<String> there =
                    Arrays.stream(Column.values()).map(Column::code).toList();
            return MappingRule.NO_SUCH_COLUMN
                    .refuse(
                            code,
                            String.join("、", there),
                            Nearest.to(code, there).orElse("-"))
                    .at(field);
        });
    }

    private static Column codedColumn(String code) {
        Column column = column(code, "values");
        if (!Column.CODED.contains(column)) {
            String coded = String.join(
                    "、", Column.CODED.stream().sorted().map(Column::code).toList());
            throw MappingRule.NO_CODE_TABLE.refuse(code, coded).at("values");
        }
        return column;
    }

    private static void requireCode(Column column, String code) {
        if (!SourceWords.isCode(column, code)) {
            Set<String> codes = SourceWords.codes(column);
            String expected = switch (column) {
                case DISTRICT -> "GB/T 2260 (371102)";
                case UNIT -> "id";
                default -> String.join("、", codes);
            };
            throw MappingRule.NO_SUCH_CODE
                    .refuse(
                            column.code(),
                            code,
                            expected,
                            Nearest.to(code, codes).orElse("-"))
                    .at("values." + column.code());
        }
    }

    private static void requireRegistered(Set<String> ids, Units units) {
        Set<String> absent = new TreeSet<>(ids);
        absent.removeAll(units.registered(ids));
        if (!absent.isEmpty()) {
            String some = String.join("、", absent.stream().limit(10).toList());
            throw MappingRule.NO_SUCH_UNIT
                    .refuse(absent.size() > 10 ? some + "…" : some)
                    .at("values.unit");
        }
    }
}
