package org.safetyvalve.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.starter.domain.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;

/** The table as it is shipped, held against the contract's golden samples. */
class NoticeRulesTest {
    private static NotificationProperties properties;
    private static NoticeTable table;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotificationProperties.class)
    static class Settings {}

    @BeforeAll
    static void read() {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run()) {
            properties = context.getBean(NotificationProperties.class);
        }
        table = properties.toTable();
    }

    private static EventFacts facts(EventType type) {
        return new EventFacts(EventJson.mapper().readValue(Sample.of(type).body(), new TypeReference<>() {}));
    }

    private static EventFacts with(EventFacts facts, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(facts.fields());
        changed.put(field, value);
        return new EventFacts(changed);
    }

    static Stream<EventType> told() {
        read();
        return EventCatalogue.all().stream().filter(type -> table.events().contains(type.name()));
    }

    @Test
    void saysOfEveryEventThatWePublishWhomItTellsOrThatItTellsNobody() {
        Set<String> published = EventCatalogue.all().stream()
                .filter(type -> Topics.PUBLISHED.contains(type.topic()))
                .map(EventType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> decided = new TreeSet<>(table.events());
        decided.addAll(properties.silent());

        assertThat(decided).isEqualTo(published);
        assertThat(properties.silent()).doesNotContainAnyElementsOf(table.events());
    }

    @ParameterizedTest
    @MethodSource("told")
    void tellsSomebodyWhatToDoOfEachSample(EventType type) {
        EventFacts facts = facts(type);
        for (NoticeRule rule : properties.toTable().rulesOf(type.name())) {
            EventFacts fitting = facts;
            for (Map.Entry<String, String> wanted : rule.when().entrySet()) {
                fitting = with(fitting, wanted.getKey(), wanted.getValue());
            }
            List<Message> messages =
                    table.messages(type.name(), fitting, Sample.of(type).header(CeHeaders.DISTRICT), false);
            assertThat(messages).isNotEmpty().allSatisfy(message -> {
                assertThat(message.title().zh() + message.title().en()).doesNotContain("{");
                assertThat(message.todo().zh() + message.todo().en()).doesNotContain("{");
            });
        }
    }

    private static List<Message> messages(String event, String field, Object value, boolean restricted) {
        EventType type =
                EventCatalogue.byCeType("org.safetyvalve." + event + ".v1").orElseThrow();
        return table.messages(event, with(facts(type), field, value), "371102", restricted);
    }

    @Test
    void tellsTheUnitOfItsAssignmentAndUntilWhenItMayReturnIt() {
        List<Message> messages = messages("responsibility-assigned", "coResponsible", List.of(), false);

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).organisation()).isEqualTo("91371102MA3GJHZ01X");
        assertThat(messages.get(0).roles()).contains(Role.RESPONSIBLE_UNIT);
        assertThat(messages.get(0).due()).isNotNull();
        assertThat(messages.get(0).title().zh()).startsWith("责任交办：");
    }

    @Test
    void tellsTheCommitteeOfficeOnlyOfMajorHazards() {
        assertThat(messages("hazard-classified", "level", "general", false))
                .extracting(Message::organisation)
                .doesNotContain("rizhao-safety-committee");
        assertThat(messages("hazard-classified", "level", "major", false))
                .extracting(Message::organisation)
                .contains("rizhao-safety-committee");
    }

    @Test
    void tellsEachOrganisationOfAnImportOnceHowManyAreIts() {
        List<Message> messages = messages("hazards-imported", "fileName", "清单.xlsx", false);

        assertThat(messages)
                .extracting(Message::organisation)
                .containsExactly("91371102MA3GJHZ01X", "91371103MA3LSHG02Y");
        assertThat(messages.get(0).title().zh()).isEqualTo("批量导入隐患 12 条");
        assertThat(messages.get(0).todo().zh()).contains("清单.xlsx");
    }

    @Test
    void tellsOfRestrictedMattersToDisciplineAloneWhateverTheTableSays() {
        assertThat(messages("responsibility-problem-fed-back", "round", 1, true))
                .isEmpty();
        assertThat(messages("case-referred", "returnsSoFar", 0, true))
                .allSatisfy(message -> assertThat(message.roles()).allMatch(Role::isDiscipline));
        assertThat(messages("lead-received", "sourceKind", "report", true)).hasSize(1);
    }

    @Test
    void findsTheNarrowestCompetentOffice() {
        Offices offices = new Offices(List.of(
                new Offices.Competence(Office.DEPARTMENT, "city", "371100", Set.of("*")),
                new Offices.Competence(Office.DEPARTMENT, "county", "371102", Set.of("*")),
                new Offices.Competence(Office.DEPARTMENT, "county-fire", "371102", Set.of("fire-safety"))));

        assertThat(offices.competent(Office.DEPARTMENT, "371102", "fire-safety"))
                .contains("county-fire");
        assertThat(offices.competent(Office.DEPARTMENT, "371102", "mining")).contains("county");
        assertThat(offices.competent(Office.DEPARTMENT, "371103", "fire-safety"))
                .contains("city");
        assertThat(offices.competent(Office.DEPARTMENT, "370102", "fire-safety"))
                .isEmpty();
        assertThat(offices.competent(Office.COMMITTEE, "371102", "")).isEmpty();
    }
}
