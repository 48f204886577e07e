package org.safetyvalve.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The schemas against the records, component by component: whoever forgets a field on one side learns it here. */
class SchemaTest {

    @TestFactory
    List<DynamicTest> theFieldsOfEachSchemaAreTheComponentsOfItsRecordAndRequiredUnlessNullable() {
        return forEachType((type, schema) -> compare(schema, schema.root(), type.body(), type.name()));
    }

    @TestFactory
    List<DynamicTest> eachSchemaIsIdentifiedAndStandsAlone() {
        return forEachType((type, schema) -> {
            assertThat(schema.root().required("$schema").asString())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.root().required("$id").asString())
                    .isEqualTo("urn:safetyvalve:schema:" + type.name() + ".v" + type.major());
            List<String> references =
                    schema.root().findValuesAsString("$ref").stream().distinct().toList();
            assertThat(references).allMatch(reference -> reference.startsWith("#/$defs/"));
            references.forEach(schema::definition);
            assertThat(schema.root().findValues("additionalProperties"))
                    .as("left open, because a consumer ignores what it does not know")
                    .isEmpty();
        });
    }

    @TestFactory
    List<DynamicTest> eachFieldIsExplainedInChineseAndInEnglish() {
        return forEachType((type, schema) -> {
            assertExplained(schema.root(), type.name());
            for (JsonNode properties : schema.root().findValues("properties")) {
                properties.properties().forEach(field -> assertExplained(field.getValue(), field.getKey()));
            }
            if (schema.root().has("$defs")) {
                schema.root().required("$defs").properties().forEach(d -> assertExplained(d.getValue(), d.getKey()));
            }
        });
    }

    private static void assertExplained(JsonNode node, String name) {
        for (String keyword : List.of("title", "description")) {
            assertThat(node.path(keyword).asString(""))
                    .as("%s of %s", keyword, name)
                    .containsPattern("\\p{IsHan}")
                    .containsPattern("[A-Za-z]{2}");
        }
    }

    private static void compare(SchemaFile file, JsonNode schema, Class<?> record, String where) {
        List<RecordComponent> components = flattened(record).toList();
        JsonNode properties = schema.required("properties");
        assertThat(components)
                .as("%s: %s", where, record.getSimpleName())
                .extracting(RecordComponent::getName)
                .containsExactlyElementsOf(
                        properties.properties().stream().map(Map.Entry::getKey).toList());
        assertThat(components.stream().filter(component -> !isNullable(component)))
                .as("%s: required of %s", where, record.getSimpleName())
                .extracting(RecordComponent::getName)
                .containsExactlyElementsOf(SchemaFile.required(schema));
        for (RecordComponent component : components) {
            compareType(file, properties.required(component.getName()), component, where + "." + component.getName());
        }
    }

    private static void compareType(SchemaFile file, JsonNode schema, RecordComponent component, String where) {
        Class<?> type = component.getType();
        JsonNode single = schema;
        if (type == List.class) {
            assertThat(schema.required("type").asString()).as(where).isEqualTo("array");
            type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            single = schema.required("items");
        }
        if (type.isRecord()) {
            compare(file, file.definition(single.required("$ref").asString()), type, where);
        } else {
            assertThat(single.required("type").asString()).as(where).isEqualTo(jsonType(type));
            String format = type == Instant.class ? "date-time" : type == LocalDate.class ? "date" : "";
            assertThat(single.path("format").asString("")).as(where).isEqualTo(format);
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        assertThat(type).isIn(String.class, Instant.class, LocalDate.class);
        return "string";
    }

    private static Stream<RecordComponent> flattened(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? flattened(component.getType())
                        : Stream.of(component));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private interface Check {
        void accept(EventType type, SchemaFile schema);
    }

    private static List<DynamicTest> forEachType(Check check) {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> check.accept(type, SchemaFile.of(type))))
                .toList();
    }
}
