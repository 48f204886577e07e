package org.safetyvalve.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.safetyvalve.console.actions.RecordKind;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY =
            Pattern.compile("(?:#\\{|messages\\.msg\\('|codes\\.text\\(')([a-z][A-Za-z0-9.-]+)[}('|]");

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
            String labels = kind.name().toLowerCase(Locale.ROOT);
            for (Action action : ActionCatalogue.of(kind)) {
                keys.add("act." + labels + "." + action.code());
                for (Field field : action.fields()) {
                    if (field.input() != Field.Input.FIXED) {
                        keys.add("field." + field.label());
                    }
                    field.options().forEach(option -> keys.add(field.names() + "." + option));
                }
            }
        }
        assertThat(chinese.stringPropertyNames()).containsAll(keys);
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
