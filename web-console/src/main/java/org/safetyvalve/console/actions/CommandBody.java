package org.safetyvalve.console.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.layout.Times;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was entered into a command's JSON. What is not understood goes through as text: the service says what is wrong. */
public final class CommandBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CommandBody() {}

    /**
     * The command's JSON. Fields left empty are absent; a row of which only fixed fields are there was not filled in, and is left out.
     *
     * @param entered what the form sent, by field
     */
    public static ObjectNode of(List<Field> fields, Map<String, List<String>> entered) {
        ObjectNode body = JSON.objectNode();
        Rows rows = new Rows();
        for (Field field : fields) {
            JsonNode value = value(field, entered.getOrDefault(field.path(), List.of()));
            if (value != null && !rows.take(field, value)) {
                put(body, field.path(), value);
            }
        }
        rows.putInto(body);
        return body;
    }

    /** The rows of lists that a form shows as rows of fields: {@code findings[0].organisation}. */
    private static final class Rows {

        private static final Pattern PATH = Pattern.compile("(?<list>[^\\[]+)\\[(?<row>\\d+)]\\.(?<field>.+)");

        private final Map<String, Map<String, ObjectNode>> lists = new LinkedHashMap<>();
        private final Set<ObjectNode> filledIn = Collections.newSetFromMap(new IdentityHashMap<>());

        /** Whether the field is one of a row. */
        boolean take(Field field, JsonNode value) {
            Matcher path = PATH.matcher(field.path());
            if (!path.matches()) {
                return false;
            }
            ObjectNode row = lists.computeIfAbsent(path.group("list"), list -> new LinkedHashMap<>())
                    .computeIfAbsent(path.group("row"), number -> JSON.objectNode());
            row.set(path.group("field"), value);
            if (field.input() != Field.Input.FIXED) {
                filledIn.add(row);
            }
            return true;
        }

        void putInto(ObjectNode body) {
            lists.forEach((list, rows) -> {
                ArrayNode array = body.putArray(list);
                rows.values().stream().filter(filledIn::contains).forEach(array::add);
            });
        }
    }

    /** Null for what was left empty. */
    private static @Nullable JsonNode value(Field field, List<String> entered) {
        String text = String.join("\n", entered).strip();
        return switch (field.input()) {
            case FIXED -> JSON.stringNode(field.options().get(0));
            case YES_NO -> JSON.booleanNode(text.equals("true"));
            case LINES -> text.isEmpty() ? null : lines(text);
            case EVIDENCE -> text.isEmpty() ? null : evidence(entered);
            case DAY -> text.isEmpty() ? null : day(text);
            case NUMBER -> text.isEmpty() ? null : number(text, BigDecimal.ONE);
            case YUAN -> text.isEmpty() ? null : number(text.replace(",", ""), BigDecimal.valueOf(100));
            case TEXT, LONG_TEXT, CHOICE, UNIT, OFFICE ->
                text.isEmpty() ? null : JSON.stringNode(text.replace("\r\n", "\n"));
        };
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JSON.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    /** Each file as the browser described it: name, SHA-256, media type and size. */
    private static ArrayNode evidence(List<String> entered) {
        ArrayNode files = JSON.arrayNode();
        for (String file : entered) {
            try {
                files.add(MAPPER.readTree(file));
            } catch (JacksonException e) {
                files.add(file);
            }
        }
        return files;
    }

    /** 24:00 of that day in China. */
    private static JsonNode day(String text) {
        try {
            return JSON.stringNode(LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Times.ZONE)
                    .toInstant()
                    .toString());
        } catch (DateTimeParseException e) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode number(String text, BigDecimal unit) {
        try {
            return JSON.numberNode(new BigDecimal(text).multiply(unit).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return JSON.stringNode(text);
        }
    }

    private static void put(ObjectNode body, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            body.set(path, value);
        } else {
            put(body.withObjectProperty(path.substring(0, dot)), path.substring(dot + 1), value);
        }
    }
}
