package org.safetyvalve.console.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.services.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mapping as a form sends it, to be put as hazard-service takes it: rows and lines become tables, in which nothing can stand
 * twice. What would be lost by that is told instead of sent.
 */
final class MappingDraft {

    static final String STANDS_FOR = " = ";

    private final List<Problem.Field> wrong = new ArrayList<>();
    private final ObjectNode body;
    private final String title;

    /** @param entered the form's rows and lines as {@link org.safetyvalve.console.actions.CommandBody} puts them */
    MappingDraft(ObjectNode entered, Codes codes) {
        body = entered;
        title = codes.text("mappings.unclear");
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        int row = 0;
        for (JsonNode column : entered.path("columns")) {
            String header = column.path("header").asString("");
            String code = column.path("column").asString("");
            if (header.isEmpty() || code.isEmpty()) {
                refuse("columns[" + row + "]." + (header.isEmpty() ? "header" : "column"), codes.text("mappings.half"));
            } else if (columns.has(header)) {
                refuse("columns[" + row + "].header", codes.text("mappings.twice", header));
            } else {
                columns.put(header, code);
            }
            row++;
        }
        body.set("columns", columns);
        if (entered.get("values") instanceof ObjectNode values) {
            List.copyOf(values.propertyNames()).forEach(column -> {
                ObjectNode table = table("values." + column, values.path(column), codes);
                values.set(column, table);
            });
        }
    }

    private ObjectNode table(String path, JsonNode lines, Codes codes) {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        for (JsonNode one : lines) {
            String line = one.asString();
            int sign = Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'));
            String word = line.substring(0, Math.max(0, sign)).strip();
            String code = line.substring(sign + 1).strip();
            if (word.isEmpty() || code.isEmpty()) {
                refuse(path, codes.text("mappings.no-sign", line));
            } else if (table.has(word)) {
                refuse(path, codes.text("mappings.twice", word));
            } else {
                table.put(word, code);
            }
        }
        return table;
    }

    private void refuse(String path, String why) {
        wrong.add(new Problem.Field(path, why));
    }

    ObjectNode body() {
        return body;
    }

    /** Why it cannot be sent as it is, if it cannot. */
    Optional<Problem> problem() {
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(null, title, 422, null, null, List.copyOf(wrong), null, null));
    }
}
