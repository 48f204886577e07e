package org.safetyvalve.console.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What to call an event and each of its fields: the titles of the contract's own schemas, Chinese and English, so that a new type of
 * event is readable here as soon as the contract has it.
 */
@Component("labels")
public class ContractLabels {

    private final Map<String, JsonNode> schemas = new HashMap<>();

    ContractLabels(JsonMapper json) {
        EventCatalogue.all().forEach(type -> schemas.put(type.name(), schema(type, json)));
    }

    private static JsonNode schema(EventType type, JsonMapper json) {
        String path = "/schemas/" + type.name() + ".v" + type.major() + ".json";
        try (InputStream schema = EventCatalogue.class.getResourceAsStream(path)) {
            if (schema == null) {
                throw new IllegalStateException("The contract has no schema " + path);
            }
            return json.readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the event is called, in the reader's language; its own name for one that this contract does not know. */
    public String event(String name) {
        JsonNode schema = schemas.get(name);
        return schema == null ? name : inReadersLanguage(schema.path("title").asString(name));
    }

    /** What a field of the event is called; null for a field that the contract does not know. */
    @Nullable
    String field(String name, String field) {
        JsonNode title = schemas.getOrDefault(name, JsonMapper.shared().nullNode())
                .path("properties")
                .path(field)
                .path("title");
        return title.isMissingNode() ? null : inReadersLanguage(title.asString());
    }

    /** A title is "中文 / English". */
    private static String inReadersLanguage(String title) {
        int slash = title.indexOf(" / ");
        if (slash < 0) {
            return title;
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? title.substring(slash + " / ".length()) : title.substring(0, slash);
    }
}
