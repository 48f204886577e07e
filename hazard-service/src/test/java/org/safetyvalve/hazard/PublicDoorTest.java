package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.BUREAU_ID;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE_ID;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Signatory;
import org.safetyvalve.hazard.hazards.Stamp;
import org.safetyvalve.hazard.hazards.TriageEvent;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.hazard.reports.PublicReport;
import org.safetyvalve.hazard.reports.Receipt;
import org.safetyvalve.hazard.reports.messaging.PublicReportDefinition;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.DerivedId;
import org.slf4j.LoggerFactory;

/** The public's door over HTTP on a real broker and a store: who knocks, what is told, and what nobody ever learns. */
class PublicDoorTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String NAME = "欧阳金丝雀";
    private static final String PHONE = "13976431852";
    private static final String ADDRESS = "203.0.113.77";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Client anyone = SERVICE.anonymously();
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client committee = SERVICE.as(COMMITTEE);

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    private static Map<String, Object> told() {
        Map<String, Object> body = new HashMap<>();
        body.put("description", "二楼安全出口用链条锁着");
        body.put("address", "海曲路" + UUID.randomUUID() + "号商场");
        body.put("district", "371102");
        body.put("sector", "fire-safety");
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private String reported(Map<String, Object> body) {
        Client.Answer answer = anyone.post("/public/reports", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("receipt");
    }

    private static String hazardOf(String receipt) {
        return DerivedId.of("public-report", Receipt.hashOf(receipt));
    }

    private Client.Answer standing(String receipt) {
        Client.Answer answer = anyone.post("/public/reports/standing", Map.of("receipt", receipt));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private void does(Client who, String hazard, String verb, Map<String, Object> body) {
        Client.Answer answer = who.post("/hazards/" + hazard + "/" + verb, body);
        assertThat(answer.status()).as(verb + ": " + answer.body()).isEqualTo(200);
    }

    private void fixAndClose(String hazard) {
        does(department, hazard, "classify", Map.of("level", "general", "basis", "标准"));
        fix(hazard);
    }

    /** As it could be of old: into one that was merged itself. */
    private static void mergedBefore(String hazard, String into) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String key = UUID.randomUUID().toString();
        Stamp stamp = new Stamp(new Signatory(DEPARTMENT.account(), BUREAU_ID, "department"), now, now);
        SERVICE.bean(Aggregates.class)
                .execute(
                        SERVICE.bean(HazardDefinition.class),
                        hazard,
                        new CommandContext(DEPARTMENT, key, key, null, now, now, null, null, Traceparent.NONE),
                        stored -> List.of(new TriageEvent.HazardMerged(stamp, into, "同一处")));
    }

    private void fix(String hazard) {
        does(department, hazard, "assign", Map.of("unit", UNIT_ID, "basis", "法"));
        does(department, hazard, "order-rectification", Map.of("requirements", "打开", "workingDays", 3));
        does(SERVICE.as(UNIT), hazard, "complete", Map.of("summary", "已打开"));
        does(department, hazard, "verify", Map.of("opinion", "合格"));
        does(department, hazard, "close", Map.of("reason", "完成"));
    }

    private void requireTold(String receipt, String state, boolean closed, boolean fixed) {
        Client.Answer answer = standing(receipt);
        assertThat(answer.text("state")).isEqualTo(state);
        assertThat(answer.body().path("closed").asBoolean()).as("closed").isEqualTo(closed);
        assertThat(answer.body().path("fixed").asBoolean()).as("fixed").isEqualTo(fixed);
    }

    @Test
    void whatAnyoneReportsBecomesAHazardOfTheCompetentDepartmentAndIsFollowedByItsReceipt() {
        Map<String, Object> body = told();
        String receipt = reported(body);
        String hazard = hazardOf(receipt);

        Client.Answer found = department.get("/hazards/" + hazard);
        assertThat(found.text("state")).isEqualTo("FOUND");
        assertThat(found.text("holder")).isEqualTo(BUREAU_ID);
        assertThat(found.text("publicReport")).isEqualTo(Receipt.hashOf(receipt));
        assertThat(found.text("description")).isEqualTo(body.get("description"));
        requireTold(receipt, "being-judged", false, false);
        fixAndClose(hazard);
        requireTold(receipt.toLowerCase().replace('-', ' '), "fixed", true, true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(names(Receipt.hashOf(receipt)))
                        .containsExactly("public-hazard-reported", "public-report-recorded"));
        Published.Event first = Published.bySubject().get(hazard).get(0);
        assertThat(new String(first.body(), StandardCharsets.UTF_8))
                .contains("\"publicReport\":\"" + Receipt.hashOf(receipt) + "\"");
    }

    private static List<String> names(String subject) {
        return Published.bySubject().getOrDefault(subject, List.of()).stream()
                .map(Published.Event::name)
                .toList();
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        String receipt = reported(told());
        does(department, hazardOf(receipt), "reject", Map.of("reason", "现场核实：出口未上锁"));

        requireTold(receipt, "rejected", true, false);
        assertThat(standing(receipt).text("reason")).isEqualTo("现场核实：出口未上锁");
    }

    @Test
    void ofWhatWasMergedIsToldWhetherTheOtherIsFixed() {
        String first = reported(told());
        String second = reported(told());
        String third = reported(told());
        does(department, hazardOf(first), "classify", Map.of("level", "general", "basis", "标准"));
        does(department, hazardOf(second), "merge", Map.of("into", hazardOf(first), "reason", "同一处"));
        mergedBefore(hazardOf(third), hazardOf(second));

        String now = standing(first).text("state");
        for (String merged : List.of(second, third)) {
            requireTold(merged, now, false, false);
            assertThat(standing(merged).text("words")).contains("merged");
        }
        fix(hazardOf(first));
        requireTold(second, "fixed", true, true);
        requireTold(third, "fixed", true, true);
        assertThat(standing(first).text("words")).doesNotContain("merged");
    }

    @Test
    void theReporterAddsSomethingAndTheAuthorityReadsIt() {
        String receipt = reported(told());
        Client.Answer added = anyone.post("/public/reports/supplements", Map.of("receipt", receipt, "text", "今天又锁上了"));

        assertThat(added.status()).as(added.body().toString()).isEqualTo(200);
        assertThat(added.body().path("supplements").path(0).path("text").asString())
                .isEqualTo("今天又锁上了");
        Client.Answer report = department.get("/hazards/" + hazardOf(receipt) + "/report");
        assertThat(report.body().path("supplements").path(0).path("text").asString())
                .isEqualTo("今天又锁上了");
        assertThat(committee.get("/hazards/" + hazardOf(receipt) + "/report").status())
                .isEqualTo(403);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(names(Receipt.hashOf(receipt))).contains("public-report-supplemented"));
    }

    @Test
    void aRepeatIsOneReportAndAnotherUnderItsKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = with(with(told(), "name", NAME), "phone", PHONE);
        Client.Answer first = anyone.post("/public/reports", body, key);
        Client.Answer again = anyone.post("/public/reports", body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("receipt")).isEqualTo(first.text("receipt"));
        Client.Answer other = anyone.post("/public/reports", with(body, "name", "别人"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).endsWith("idempotency-key-reused");
        assertThat(other.body().toString()).doesNotContain(first.text("receipt"));
    }

    @Test
    void anAnonymousReportStaysSoWhateverIsSentUnderItsKeyLater() {
        String key = UUID.randomUUID().toString();
        String receipt = anyone.post("/public/reports", told(), key).text("receipt");

        assertThat(anyone.post("/public/reports", with(told(), "name", NAME), key)
                        .status())
                .isEqualTo(422);
        assertThat(SERVICE.bean(MongoDatabase.class)
                        .getCollection("reporter-contacts")
                        .find(new Document("_id", Receipt.hashOf(receipt)))
                        .first())
                .isNull();
    }

    @Test
    void twoInstancesWithTheSameKeyMakeOneReport() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = with(told(), "phone", PHONE);
        try (RunningService.Second second = SERVICE.secondInstance()) {
            ExecutorService hands = Executors.newFixedThreadPool(4);
            List<Future<Client.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Client door = i % 2 == 0 ? anyone : second.anonymously();
                answers.add(hands.submit(() -> door.post("/public/reports", body, key)));
            }
            Set<String> receipts = new HashSet<>();
            for (Future<Client.Answer> answer : answers) {
                assertThat(answer.get().status())
                        .as(answer.get().body().toString())
                        .isEqualTo(201);
                receipts.add(answer.get().text("receipt"));
            }
            hands.shutdownNow();

            assertThat(receipts).hasSize(1);
            String receipt = receipts.iterator().next();
            Client.Answer there = second.anonymously().post("/public/reports/standing", Map.of("receipt", receipt));
            assertThat(there.text("state")).isEqualTo("being-judged");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(names(hazardOf(receipt))).containsExactly("hazard-found"));
            assertThat(names(Receipt.hashOf(receipt)))
                    .containsExactly("public-hazard-reported", "public-report-recorded");
        }
    }

    @Test
    void aReportWhoseInstanceEndedBeforeItWasAHazardBecomesOne() {
        String report = Receipt.hashOf(UUID.randomUUID().toString());
        String hazard = DerivedId.of("public-report", report);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Actor public_ = Actor.system("public", "public");
        SERVICE.bean(Aggregates.class)
                .create(
                        SERVICE.bean(PublicReportDefinition.class),
                        report,
                        new CommandContext(public_, report, report, null, now, now, hazard, null, Traceparent.NONE),
                        () -> PublicReport.receive(
                                new PublicReport.Told("锁着", "海曲路1号", "371102", "other"),
                                false,
                                true,
                                SERVICE.bean(CompetentAuthorities.class),
                                now));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> department.get("/hazards/" + hazard).text("state").equals("FOUND"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(names(report)).containsExactly("public-hazard-reported", "public-report-recorded"));
        assertThat(names(hazard)).containsExactly("hazard-found");
    }

    @Test
    void aWrongReceiptAndNoneGetTheSameAnswer() {
        String right = reported(told());
        List<Map<String, Object>> asked = new ArrayList<>();
        asked.add(Map.of("receipt", "0000-0000-0000-0000-0000-0000-0000"));
        asked.add(Map.of("receipt", right.substring(0, 33) + (right.endsWith("0") ? "1" : "0")));
        asked.add(Map.of("receipt", "'; drop"));
        asked.add(Map.of("receipt", ""));
        asked.add(Map.of());
        asked.add(Map.of("receipt", "R".repeat(5_000)));
        Set<String> answers = new HashSet<>();
        for (Map<String, Object> body : asked) {
            for (Client.Answer answer : List.of(
                    anyone.post("/public/reports/standing", body),
                    anyone.post("/public/reports/supplements", with(new HashMap<>(body), "text", "补充")))) {
                assertThat(answer.status()).as(body.toString()).isEqualTo(404);
                Set<String> headers = new TreeSet<>(answer.headers().keySet());
                // Of every hundredth answer on a connection, whatever it says.
                headers.remove("connection");
                answers.add(answer.body() + answer.headers().get("content-type") + headers);
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(anyone.get("/public/reports/standing").status()).isEqualTo(401);
    }

    @Test
    void aReportAboutTheDepartmentItselfIsDecidedByTheCommitteeOffice() {
        String receipt = reported(with(with(told(), "aboutAuthority", true), "phone", PHONE));
        String hazard = hazardOf(receipt);

        assertThat(committee.get("/hazards/" + hazard).text("holder")).isEqualTo(COMMITTEE_ID);
        assertThat(department
                        .post("/hazards/" + hazard + "/reject", Map.of("reason", "没有这回事"))
                        .status())
                .isEqualTo(403);
        assertThat(department
                        .post("/hazards/" + hazard + "/report/read-contact", Map.of("reason", "想知道是谁"))
                        .status())
                .isEqualTo(403);
        assertThat(committee.get("/hazards/" + hazard + "/report").text("about"))
                .isEqualTo(BUREAU_ID);
        does(committee, hazard, "reject", Map.of("reason", "不属于安全隐患"));
    }

    @Test
    void aNameIsReadByTheAuthorityAloneAndEachTimeIsRecorded() {
        String receipt = reported(with(with(told(), "name", NAME), "phone", PHONE));
        String path = "/hazards/" + hazardOf(receipt) + "/report/read-contact";

        for (Actor other : List.of(INSPECTOR, COMMITTEE)) {
            assertThat(SERVICE.as(other).post(path, Map.of("reason", "核实")).status())
                    .isEqualTo(403);
        }
        assertThat(department.post(path, Map.of("reason", " ")).status()).isEqualTo(422);
        Client.Answer contact = department.post(path, Map.of("reason", "核实是哪个出口"));
        assertThat(contact.status()).as(contact.body().toString()).isEqualTo(200);
        assertThat(contact.text("name")).isEqualTo(NAME);
        assertThat(contact.text("phone")).isEqualTo(PHONE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(names(Receipt.hashOf(receipt)))
                        .containsExactly("public-hazard-reported", "public-report-recorded", "reporter-contact-read"));
        Published.Event read =
                Published.bySubject().get(Receipt.hashOf(receipt)).get(2);
        assertThat(new String(read.body(), StandardCharsets.UTF_8)).contains("\"account\":\"department\"", "核实是哪个出口");

        String anonymous = reported(told());
        Client.Answer nobody =
                department.post("/hazards/" + hazardOf(anonymous) + "/report/read-contact", Map.of("reason", "核实"));
        assertThat(nobody.status()).isEqualTo(409);
        assertThat(nobody.text("rule")).isEqualTo("public-report-anonymous");
    }

    @Test
    void aNameInATextThatOthersReadIsRefusedNowAndLater() {
        Map<String, Object> body = with(told(), "name", NAME);
        Client.Answer refused = anyone.post("/public/reports", with(body, "description", "我是" + NAME));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("description").doesNotContain(NAME);
        String receipt = reported(with(told(), "phone", PHONE));
        assertThat(anyone.post("/public/reports/supplements", Map.of("receipt", receipt, "text", "电话" + PHONE))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTokenSaysNothingAtThePublicsDoor() {
        assertThat(SERVICE.as(UNIT).post("/public/reports", told()).status()).isEqualTo(201);
        assertThat(SERVICE.withToken("no.such.token")
                        .post("/public/reports", told())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNameAReceiptAndAnAddressAreFoundNowhereButWhereTheyBelong() {
        Said said = Said.listen();
        String receipt;
        try {
            Map<String, Object> body = with(with(told(), "name", NAME), "phone", PHONE);
            receipt = anyone.from(ADDRESS, TRACE).post("/public/reports", body).text("receipt");
            said.add(anyone.post("/public/reports", with(body, "description", "")));
            said.add(anyone.post("/public/reports", with(body, "description", "我" + NAME)));
            said.add(anyone.post("/public/reports", with(told(), "phone", PHONE.repeat(20))));
            said.add(anyone.post("/public/reports", with(with(told(), "name", NAME), "who", PHONE)));
            said.add(anyone.post("/public/reports", "{\"name\":\"" + NAME + "\",\"phone\":[\"" + PHONE + "\"]}"));
            said.add(anyone.post("/public/reports", "{\"name\":\"" + NAME));
            said.add(standing(receipt));
            said.add(anyone.post("/public/reports/supplements", Map.of("receipt", receipt, "text", "又锁了")));
            said.add(anyone.post("/public/reports/supplements", Map.of("receipt", receipt, "text", "")));
            String hazard = hazardOf(receipt);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> department.download("/hazards?limit=200").contains(hazard));
            said.add(department.post("/hazards/" + hazard + "/report/read-contact", Map.of("reason", "")));
            for (String path : List.of("/hazards/" + hazard, "/hazards/" + hazard + "/history", "/hazards?limit=200")) {
                said.add(department.download(path));
            }
            said.add(department.download("/hazards/" + hazard + "/report"));
            said.add(department.download("/hazards.csv"));
            said.add(anyone.download("/public/board"));
            assertThat(department
                            .post("/hazards/" + hazard + "/report/read-contact", Map.of("reason", "核实"))
                            .text("name"))
                    .isEqualTo(NAME);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> names(Receipt.hashOf(receipt)).contains("reporter-contact-read"));
        } finally {
            said.stop();
        }
        Published.all().forEach(event -> said.add(event.headers() + new String(event.body(), StandardCharsets.UTF_8)));

        assertThat(said.logged()).as("lines of the log").isNotEmpty();
        Map<String, String> kept = collections();
        assertThat(kept.get("reporter-contacts")).contains(NAME, PHONE);
        kept.remove("reporter-contacts");
        kept.forEach((collection, text) -> assertThat(text)
                .as(collection)
                .doesNotContain(NAME, PHONE, receipt, receipt.replace("-", ""), ADDRESS, TRACE));
        assertThat(said.all())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(NAME, PHONE, receipt, receipt.replace("-", ""), ADDRESS, TRACE));
    }

    /** Everything that anybody but the reporter and the authority could read. */
    private static final class Said extends AppenderBase<ILoggingEvent> {
        private static final List<String> LOGGERS =
                List.of("org.springframework.web", "org.safetyvalve", "org.springframework.security");

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Queue<String> logged = new ConcurrentLinkedQueue<>();

        static Said listen() {
            Said said = new Said();
            said.start();
            logger(Logger.ROOT_LOGGER_NAME).addAppender(said);
            for (String name : LOGGERS) {
                logger(name).setLevel(Level.TRACE);
                logger(name).setAdditive(false);
                logger(name).addAppender(said);
            }
            return said;
        }

        @Override
        public void stop() {
            logger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
            for (String name : LOGGERS) {
                logger(name).setLevel(null);
                logger(name).setAdditive(true);
                logger(name).detachAppender(this);
            }
            super.stop();
        }

        private static Logger logger(String name) {
            return (Logger) LoggerFactory.getLogger(name);
        }

        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage()));
        }

        void add(Client.Answer answer) {
            add(answer.headers() + answer.body().toString());
        }

        void add(String text) {
            lines.add(text);
        }

        Queue<String> logged() {
            return logged;
        }

        List<String> all() {
            List<String> all = new ArrayList<>(lines);
            all.addAll(logged);
            return all;
        }
    }

    private static Map<String, String> collections() {
        MongoDatabase database = SERVICE.bean(MongoDatabase.class);
        Map<String, String> texts = new HashMap<>();
        for (String name : database.listCollectionNames()) {
            StringBuilder text = new StringBuilder();
            database.getCollection(name).find().forEach(document -> write(document, text));
            texts.put(name, text.toString());
        }
        return texts;
    }

    private static void write(Object content, StringBuilder text) {
        if (content instanceof Document document) {
            document.values().forEach(value -> write(value, text));
        } else if (content instanceof List<?> list) {
            list.forEach(value -> write(value, text));
        } else if (content instanceof Binary binary) {
            text.append(new String(binary.getData(), StandardCharsets.UTF_8)).append('\n');
        } else {
            text.append(content).append('\n');
        }
    }
}
