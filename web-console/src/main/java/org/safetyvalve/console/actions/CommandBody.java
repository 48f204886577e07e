package org.safetyvalve.console.actions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
     * The command's JSON. Fields left empty are absent; a row in which nothing was entered is left out.
     *
     * @param entered what the form sent, by field
     */
    public static ObjectNode of(List<? extends FormPart> parts, Map<String, List<String>> entered) {
        return object(parts, "", entered);
    }

    private static ObjectNode object(List<? extends FormPart> parts, String prefix, Map<String, List<String>> entered) {
        ObjectNode object = JSON.objectNode();
        for (FormPart part : parts) {
            JsonNode value = part.tell(
                    field -> value(field, entered.getOrDefault(prefix + field.path(), List.of())),
                    rows -> list(rows, prefix, entered));
            if (value != null) {
                put(object, part.path(), value);
            }
        }
        return object;
    }

    private static @Nullable ArrayNode list(Rows rows, String prefix, Map<String, List<String>> entered) {
        ArrayNode list = JSON.arrayNode();
        for (String row : EnteredRows.of(rows, prefix, entered)) {
            if (EnteredRows.isFilledIn(rows, row, entered)) {
                list.add(object(rows.parts(), row, entered));
            }
        }
        return list.isEmpty() && !rows.required() ? null : list;
    }

    /** Null for what was left empty. */
    private static @Nullable JsonNode value(Field field, List<String> entered) {
        String text = String.join("\n", entered).strip();
        if (field.input() == Field.Input.YES_NO) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.input()) {
            case YES_NO, EITHER -> JSON.booleanNode(text.equals("true"));
            case LINES, CHOICES -> lines(text);
            case EVIDENCE -> evidence(entered);
            case DAY -> day(text);
            case TIME -> time(text);
            case NUMBER, COUNT -> number(text.replace(",", ""), BigDecimal.ONE);
            case YUAN -> number(text.replace(",", ""), BigDecimal.valueOf(100));
            case TEXT, LONG_TEXT, CHOICE, DATE, UNIT, OFFICE, ORGANISATION, HIDDEN ->
                JSON.stringNode(text.replace("\r\n", "\n"));
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
            return instant(LocalDate.parse(text).plusDays(1).atStartOfDay());
        } catch (DateTimeException e) {
            return JSON.stringNode(text);
        }
    }

    /** As a browser's input says it: without a zone, and without seconds. */
    private static JsonNode time(String text) {
        try {
            return instant(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode instant(LocalDateTime inChina) {
        Instant instant = inChina.atZone(Times.ZONE).toInstant();
        return JSON.stringNode(instant.toString());
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
