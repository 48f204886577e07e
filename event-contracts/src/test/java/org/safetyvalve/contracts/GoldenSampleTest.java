package org.safetyvalve.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.contracts.testing.SchemaValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The golden samples against the schemas and the Java types: three descriptions of one contract. */
class GoldenSampleTest {

    @TestFactory
    List<DynamicTest> eachSampleIsValidByItsSchema() {
        return forEachType(type -> assertThat(
                        SchemaValidator.validate(type, Sample.of(type).body()))
                .isEmpty());
    }

    @TestFactory
    List<DynamicTest> eachSampleIsReadAndWrittenBackByteForByte() {
        return forEachType(type -> {
            Sample sample = Sample.of(type);
            assertThat(EventJson.write(sample.read())).asString().isEqualTo(new String(sample.body(), UTF_8));
        });
    }

    @TestFactory
    List<DynamicTest> eachSampleCarriesTheAttributesOfItsType() {
        return forEachType(type -> {
            Sample sample = Sample.of(type);
            assertThat(sample.header(CeHeaders.SPECVERSION)).isEqualTo(CeHeaders.SPECVERSION_1_0);
            assertThat(sample.header(CeHeaders.TYPE)).isEqualTo(type.ceType());
            assertThat(sample.header(CeHeaders.CONTENT_TYPE)).isEqualTo(CeHeaders.JSON);
            assertThat(sample.header(CeHeaders.TIME)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(sample.header(CeHeaders.DISTRICT)).matches("\\d{6}");
            assertThat(sample.header(CeHeaders.DATA_CLASSIFICATION)).isIn("public", "internal", "restricted");
            assertThat(sample.header(CeHeaders.SOURCE)).isNotBlank();
            if (type.topic().equals(Topics.AGENCY_EVENTS)) {
                assertThat(sample.headers()).doesNotContainKeys(CeHeaders.SEQUENCE, CeHeaders.CHAIN_HASH);
            } else {
                assertThat(sample.header(CeHeaders.ID))
                        .isEqualTo(sample.header(CeHeaders.SUBJECT) + ":" + sample.header(CeHeaders.SEQUENCE));
                assertThat(sample.header(CeHeaders.SEQUENCE)).matches("[1-9][0-9]*");
                assertThat(sample.header(CeHeaders.CORRELATION_ID)).isNotBlank();
                assertThat(sample.header(CeHeaders.CAUSATION_ID)).isNotBlank();
                assertThat(sample.header(CeHeaders.TRACEPARENT)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
                assertThat(sample.header(CeHeaders.CHAIN_HASH)).matches("[0-9a-f]{64}");
            }
        });
    }

    @TestFactory
    List<DynamicTest> withoutARequiredFieldABodyIsRefusedByTheTypeAndByTheSchema() {
        return forEachType(type -> {
            ObjectNode data = (ObjectNode) Sample.cloudEvent(type).required("data");
            for (String field : SchemaFile.of(type).required()) {
                ObjectNode lacking = data.deepCopy();
                lacking.remove(field);
                byte[] body = bytes(lacking);
                assertThatThrownBy(() -> EventJson.read(body, type.body()))
                        .as("%s without %s", type.name(), field)
                        .isInstanceOf(InvalidEventException.class)
                        .hasMessageContaining(field);
                assertThat(SchemaValidator.validate(type, body))
                        .as("%s without %s", type.name(), field)
                        .anyMatch(error -> error.contains(field));
            }
        });
    }

    @TestFactory
    List<DynamicTest> withoutItsOptionalFieldsABodyIsRead() {
        return forEachType(type -> {
            ObjectNode data = (ObjectNode) Sample.cloudEvent(type).required("data");
            data.retain(SchemaFile.of(type).required());
            byte[] body = bytes(data);
            assertThat(SchemaValidator.validate(type, body)).isEmpty();
            assertThat(EventJson.write(EventJson.read(body, type.body()))).isEqualTo(body);
        });
    }

    @TestFactory
    List<DynamicTest> aValueOfAnotherTypeIsRefusedByTheTypeAndByTheSchema() {
        return forEachType(type -> {
            ObjectNode data = (ObjectNode) Sample.cloudEvent(type).required("data");
            for (Map.Entry<String, JsonNode> field : List.copyOf(data.properties())) {
                ObjectNode wrong = data.deepCopy();
                if (field.getValue().isNumber()) {
                    wrong.put(field.getKey(), field.getValue().asString());
                } else {
                    wrong.put(field.getKey(), 20210315);
                }
                byte[] body = bytes(wrong);
                assertThatThrownBy(() -> EventJson.read(body, type.body()))
                        .as("%s with %s", type.name(), wrong)
                        .isInstanceOfSatisfying(
                                InvalidEventException.class,
                                refusal -> assertThat(refusal.path()).startsWith(field.getKey()));
                assertThat(SchemaValidator.validate(type, body))
                        .as("%s with %s", type.name(), wrong)
                        .isNotEmpty();
            }
        });
    }

    @TestFactory
    List<DynamicTest> aFieldThatIsNotKnownIsIgnored() {
        return forEachType(type -> {
            ObjectNode data = (ObjectNode) Sample.cloudEvent(type).required("data");
            byte[] plain = bytes(data);
            data.putObject("addedLater").put("by", "a newer publisher");
            assertThat(SchemaValidator.validate(type, bytes(data))).isEmpty();
            assertThat(EventJson.write(EventJson.read(bytes(data), type.body())))
                    .isEqualTo(plain);
        });
    }

    @TestFactory
    List<DynamicTest> noAccountAppearsInAccountabilityOrTransferEvents() {
        return forEachType(type -> {
            if (List.of(Topics.ACCOUNTABILITY_EVENTS, Topics.TRANSFER_EVENTS).contains(type.topic())) {
                assertThat(SchemaFile.of(type).root().findValues("account")).isEmpty();
            }
        });
    }

    @TestFactory
    List<DynamicTest> theChainOfTheSamplesHoldsWhereverThePreviousEventIsASampleToo() {
        Map<String, String> hashes = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (EventType type : EventCatalogue.all()) {
            if (!type.topic().equals(Topics.AGENCY_EVENTS)) {
                Sample sample = Sample.of(type);
                samples.add(sample);
                assertThat(hashes.put(sample.header(CeHeaders.ID), sample.header(CeHeaders.CHAIN_HASH)))
                        .as("id %s twice", sample.header(CeHeaders.ID))
                        .isNull();
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Sample sample : samples) {
            long sequence = Long.parseLong(sample.header(CeHeaders.SEQUENCE));
            String previous = sequence == 1
                    ? ChainHash.NONE
                    : hashes.get(sample.header(CeHeaders.SUBJECT) + ":" + (sequence - 1));
            if (previous != null) {
                tests.add(DynamicTest.dynamicTest(
                        sample.type().name(),
                        () -> assertThat(ChainHash.of(previous, sample.headers(), sample.body()))
                                .isEqualTo(sample.header(CeHeaders.CHAIN_HASH))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private static byte[] bytes(JsonNode json) {
        return EventJson.mapper().writeValueAsBytes(json);
    }

    private static List<DynamicTest> forEachType(Consumer<EventType> check) {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> check.accept(type)))
                .toList();
    }
}
