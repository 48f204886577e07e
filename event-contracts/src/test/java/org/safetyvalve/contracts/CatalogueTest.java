package org.safetyvalve.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.testing.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue, the schemas, the samples and AsyncAPI: four lists of one set of events. */
class CatalogueTest {
    /** What agencies were promised; only ever grows. */
    private static final String PROMISED = """
            campaign-opened campaign-closed unit-registered unit-merged site-registered hazard-found hazard-classified
            hazard-rejected hazard-merged interim-control-ordered interim-control-lifted hazard-listed responsibility-assigned
            responsibility-returned responsibility-disputed responsibility-designated rectification-ordered rectification-planned
            rectification-plan-approved rectification-plan-returned extension-requested extension-granted extension-refused
            rectification-completed rectification-verified rectification-failed rectification-overdue enforcement-ordered
            hazard-delisted hazard-closed hazard-reopened supervision-opened inspection-opened visit-recorded
            responsibility-problem-found responsibility-problem-fed-back responsibility-problem-rectified
            responsibility-problem-verified responsibility-problem-closed responsibility-tracing-opened
            responsibility-tracing-closed lead-received lead-registered lead-disposed case-opened responsibility-determined
            decision-proposed decision-reviewed decision-made decision-took-effect person-exonerated circular-issued
            joint-interview-called case-referred transfer-accepted transfer-returned transfer-deemed-accepted
            transfer-disputed transfer-designated transfer-result-reported transfer-acknowledged agency-hazard-reported
            agency-accident-reported agency-lead-transferred agency-transfer-accepted agency-transfer-returned
            agency-transfer-result-reported""";

    private final JsonNode asyncApi = new YAMLMapper()
            .readTree(SchemaFile.RESOURCES.resolve("asyncapi.yaml").toFile());

    @Test
    void schemasSamplesAndAsyncApiNameTheCataloguesSet() throws IOException {
        Set<String> names = EventCatalogue.all().stream()
                .map(CatalogueTest::versioned)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSameSizeAs(EventCatalogue.all());
        assertThat(SchemaFile.names("schemas")).isEqualTo(names);
        assertThat(SchemaFile.names("samples")).isEqualTo(names);
        assertThat(messages().keySet()).isEqualTo(names);
    }

    @Test
    void everyPromisedEventIsThere() {
        assertThat(EventCatalogue.all()).extracting(EventType::name).contains(PROMISED.split("\\s+"));
    }

    @Test
    void asyncApiPutsEachMessageOnItsTopicsChannelAndIntoOneOperation() {
        Map<String, Set<String>> expected = new TreeMap<>();
        EventCatalogue.all()
                .forEach(type -> expected.computeIfAbsent(type.topic(), topic -> new TreeSet<>())
                        .add(versioned(type)));
        Map<String, Set<String>> channels = new TreeMap<>();
        asyncApi.required("channels").forEach(channel -> {
            String topic = channel.required("address").asString();
            JsonNode binding = channel.required("bindings").required("kafka");
            assertThat(binding.required("topic").asString()).isEqualTo(topic);
            assertThat(binding.required("partitions").asInt()).isEqualTo(Topics.PARTITIONS);
            channels.put(topic, new TreeSet<>(channel.required("messages").propertyNames()));
        });
        assertThat(channels).isEqualTo(expected);

        Map<String, Set<String>> operations = new TreeMap<>();
        asyncApi.required("operations").forEach(operation -> {
            String topic =
                    resolved(operation.required("channel")).required("address").asString();
            assertThat(operation.required("action").asString())
                    .isEqualTo(Topics.PUBLISHED.contains(topic) ? "send" : "receive");
            Set<String> names = new TreeSet<>();
            operation.required("messages").forEach(message -> {
                resolved(message);
                names.add(message.required("$ref").asString().replaceFirst(".*/", ""));
            });
            operations.put(topic, names);
        });
        assertThat(operations).isEqualTo(expected);
    }

    @Test
    void eachMessageOfAsyncApiPointsToItsSchemaItsSampleAndTheRightHeaders() {
        for (EventType type : EventCatalogue.all()) {
            JsonNode message = messages().get(versioned(type));
            assertThat(message.required("name").asString()).isEqualTo(type.ceType());
            JsonNode payload = message.required("payload");
            assertThat(payload.required("schemaFormat").asString()).contains("2020-12");
            assertThat(payload.required("schema").required("$ref").asString())
                    .isEqualTo("./schemas/" + versioned(type) + ".json");
            assertThat(message.required("x-sample").asString()).isEqualTo("./samples/" + versioned(type) + ".json");
            String trait =
                    message.required("traits").required(0).required("$ref").asString();
            assertThat(trait)
                    .endsWith(
                            Topics.PUBLISHED.contains(type.topic())
                                    ? "messageTraits/published"
                                    : "messageTraits/inbound");
        }
    }

    @TestFactory
    Stream<DynamicTest> theHeadersOfEachSampleAreThoseThatAsyncApiDescribes() {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    JsonNode headers = resolved(resolved(messages()
                                    .get(versioned(type))
                                    .required("traits")
                                    .required(0))
                            .required("headers"));
                    Map<String, String> sample = Sample.of(type).headers();
                    assertThat(sample).containsKeys(SchemaFile.required(headers).toArray(String[]::new));
                    sample.forEach((name, value) -> {
                        JsonNode header = headers.required("properties").required(name);
                        if (header.has("pattern")) {
                            assertThat(value)
                                    .containsPattern(header.required("pattern").asString());
                        }
                        if (header.has("const")) {
                            assertThat(value).isEqualTo(header.required("const").asString());
                        }
                        if (header.has("enum")) {
                            List<String> known = new ArrayList<>();
                            header.required("enum").forEach(one -> known.add(one.asString()));
                            assertThat(value).isIn(known);
                        }
                    });
                }));
    }

    @Test
    void onlyWhatAgenciesSendIsNamedAgency() {
        assertThat(EventCatalogue.all())
                .allMatch(type ->
                        type.name().startsWith("agency-") == type.topic().equals(Topics.AGENCY_EVENTS))
                .allMatch(type ->
                        Topics.PUBLISHED.contains(type.topic()) || type.topic().equals(Topics.AGENCY_EVENTS));
    }

    @Test
    void findsATypeByItsBodyAndByItsCeType() {
        EventType found = EventCatalogue.of(HazardFound.class);
        assertThat(found.ceType()).isEqualTo("org.safetyvalve.hazard-found.v1");
        assertThat(EventCatalogue.byCeType("org.safetyvalve.hazard-found.v1")).contains(found);
        assertThat(EventCatalogue.byCeType("org.safetyvalve.hazard-found.v2")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.of(Stranger.class));
    }

    private record Stranger(Instant occurredAt) implements EventBody {}

    private Map<String, JsonNode> messages() {
        Map<String, JsonNode> messages = new TreeMap<>();
        asyncApi.required("components")
                .required("messages")
                .properties()
                .forEach(message -> messages.put(message.getKey(), message.getValue()));
        return messages;
    }

    private JsonNode resolved(JsonNode reference) {
        String pointer = reference.required("$ref").asString();
        assertThat(pointer).startsWith("#/");
        JsonNode target = asyncApi.at(pointer.substring(1));
        assertThat(target.isMissingNode()).as(pointer).isFalse();
        return target;
    }

    private static String versioned(EventType type) {
        return type.name() + ".v" + type.major();
    }
}
