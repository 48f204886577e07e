package org.safetyvalve.console.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The mappings of the reader's organisation. The next version begins as the present one. */
@Component
class ImportMappingRoom extends Room<ImportMapping> {

    ImportMappingRoom() {
        super(
                RecordKind.IMPORT_MAPPING,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<ImportDesk.Mapping>>() {});
    }

    @Override
    protected boolean hasHistory() {
        return false;
    }

    @Override
    protected FormFacts facts(ImportMapping mapping) {
        List<Row> columns = mapping.columns().entrySet().stream()
                .map(column -> Row.of(Map.of("header", column.getKey(), "column", column.getValue())))
                .toList();
        Map<String, String> values =
                new HashMap<>(Map.of("source", mapping.source(), "ignored", String.join("\n", mapping.ignored())));
        mapping.values().forEach((column, words) -> values.put("values." + column, lines(words)));
        return new FormFacts(Map.of(), Map.of("columns", columns), values);
    }

    private static String lines(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + MappingDraft.STANDS_FOR + word.getValue())
                .collect(Collectors.joining("\n"));
    }
}
