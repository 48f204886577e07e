package org.safetyvalve.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.ActionCatalogue;
import org.safetyvalve.console.actions.Field;
import org.safetyvalve.console.actions.FormPart;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.Rows;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY =
            Pattern.compile("(?:#\\{|messages\\.msg\\('|codes\\.text\\(')([a-z][A-Za-z0-9.-]+)[}('|]");

    /** Of who did it, of sites, and of checks. */
    private static final Set<String> IN_NO_STORY = Set.of("role", "coordinateSystem", "result");

    private final Properties chinese = load("messages_zh_CN.properties");
    private final Properties english = load("messages_en.properties");

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaces() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(chinese, key)).as(key).isEqualTo(places(english, key)));
    }

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.list(RESOURCES.resolve("templates"))) {
            for (Path template : templates.toList()) {
                Matcher key = KEY.matcher(Files.readString(template));
                while (key.find()) {
                    if (!chinese.containsKey(key.group(1)) && !key.group(1).endsWith(".")) {
                        missing.add(template.getFileName() + " " + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyActionFieldAndOptionHasAName() {
        List<String> keys = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            Stream<Action> beginning = ActionCatalogue.beginning(kind).stream();
            Stream.concat(ActionCatalogue.of(kind).stream(), beginning).forEach(action -> {
                keys.add("act." + kind.labels() + "." + action.code());
                keys.addAll(of(action.parts(), ""));
            });
        }
        assertThat(chinese.stringPropertyNames()).containsAll(keys);
    }

    private static List<String> of(List<FormPart> parts, String prefix) {
        List<String> keys = new ArrayList<>();
        for (FormPart part : parts) {
            keys.add("field." + prefix + part.path());
            if (part instanceof Rows rows) {
                keys.addAll(of(rows.parts(), prefix + rows.path() + "."));
            } else if (part instanceof Field field) {
                field.options().forEach(option -> keys.add(field.names() + "." + option));
            }
        }
        return keys;
    }

    @Test
    void everyCodeThatAStoryTellsHasAName() {
        List<String> keys = new ArrayList<>();
        EventCatalogue.all().stream()
                .filter(type -> !type.name().startsWith("unit-"))
                .forEach(type -> keys.addAll(codes("", schema(type))));

        assertThat(keys).contains("value.grade.larger", "value.investigatingLevel.province");
        assertThat(chinese.stringPropertyNames()).containsAll(keys);
    }

    private static List<String> codes(String field, JsonNode schema) {
        List<String> keys = new ArrayList<>();
        if (!IN_NO_STORY.contains(field)) {
            schema.path("enum").forEach(code -> keys.add("value." + field + "." + code.asString()));
        }
        for (String parts : List.of("properties", "$defs")) {
            schema.path(parts).properties().forEach(inner -> keys.addAll(codes(inner.getKey(), inner.getValue())));
        }
        if (schema.has("items")) {
            keys.addAll(codes(field, schema.path("items")));
        }
        return keys;
    }

    private static JsonNode schema(EventType type) {
        String path = "/schemas/" + type.name() + ".v" + type.major() + ".json";
        try (InputStream schema = EventCatalogue.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTextWithPlacesLosesAnApostrophe() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(english.getProperty(key)).as(key).doesNotContain("'"));
    }

    private static int places(Properties messages, String key) {
        return new MessageFormat(messages.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
