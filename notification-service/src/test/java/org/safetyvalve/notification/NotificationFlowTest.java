package org.safetyvalve.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.testing.People.DEPARTMENT;
import static org.safetyvalve.starter.testing.People.DISCIPLINE_REGISTRY;
import static org.safetyvalve.starter.testing.People.RESPONSIBLE_UNIT;
import static org.safetyvalve.starter.testing.People.RESPONSIBLE_UNIT_2;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.ImportShare;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** From an event to an inbox and a mailbox, on the real broker and with a real mail server. */
class NotificationFlowTest {
    private static TestTokens tokens;
    private static EventFeed feed;
    private static GreenMail smtp;
    private static TestService service;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        feed = new EventFeed();
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        service = TestService.start(NotificationServiceApplication.class, tokens, settings());
    }

    private static Map<String, String> settings() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", String.valueOf(smtp.getSmtp().getPort()),
                "safetyvalve.notification.mail.every", "100ms",
                "safetyvalve.notification.mail.first-retry", "300ms",
                "safetyvalve.notification.mail.longest-retry", "500ms",
                "safetyvalve.notification.mail.attempts", "4");
    }

    @AfterAll
    static void stop() {
        service.close();
        smtp.stop();
        feed.close();
        tokens.close();
    }

    /** A unit that no other test knows. */
    private static Actor newUnit() {
        return TestTokens.actor(
                "unit",
                Events.newId("unit"),
                OrganisationKind.ENTERPRISE,
                Level.COUNTY,
                "371102",
                Role.RESPONSIBLE_UNIT);
    }

    private static List<JsonNode> inbox(Actor actor) {
        Answer answer = service.get("/inbox?limit=200", actor);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .toList();
    }

    private static void awaitInbox(Actor actor, int size) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox(actor)).hasSize(size));
    }

    /** Something that is told last, so that a test knows that what came before was looked at, in every partition. */
    private static void settle() {
        Actor last = newUnit();
        List<String> hazards = EventFeed.onePerPartition();
        hazards.forEach(hazard -> feed.publish(hazard, Events.assigned(last.organisation(), Instant.now())));
        awaitInbox(last, hazards.size());
    }

    @Test
    void putsANoticeIntoTheInboxOfWhoeverMustActAndOfNobodyElse() {
        Actor unit = newUnit();
        String hazard = Events.newId("h");
        feed.publish(hazard, Events.assigned(unit.organisation(), Instant.now()));

        awaitInbox(unit, 1);

        JsonNode notice = inbox(unit).get(0);
        assertThat(notice.path("name").asString()).isEqualTo("responsibility-assigned");
        assertThat(notice.path("record").asString()).isEqualTo("hazard");
        assertThat(notice.path("subject").asString()).isEqualTo(hazard);
        assertThat(notice.path("title").asString()).isEqualTo("责任交办：疏散通道堵塞");
        assertThat(notice.path("due").asString()).isEqualTo(Events.DUE.toString());
        assertThat(notice.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(notice.path("actions").toString()).isEqualTo("[\"acknowledge\"]");
        assertThat(inbox(RESPONSIBLE_UNIT_2))
                .extracting(one -> one.path("subject").asString())
                .doesNotContain(hazard);
        Actor otherRole = new Actor(
                "x",
                unit.organisation(),
                "x",
                OrganisationKind.ENTERPRISE,
                Level.COUNTY,
                "371102",
                Set.of(),
                Set.of(Role.OPERATOR),
                false);
        assertThat(inbox(otherRole)).isEmpty();
    }

    @Test
    void tellsOfAnEventOnceHoweverOftenItComes() {
        Actor unit = newUnit();
        SealedEvent event = feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        awaitInbox(unit, 1);

        feed.send(event);
        feed.send(event);
        settle();

        assertThat(inbox(unit)).hasSize(1);
    }

    @Test
    void tellsOnceWhenTheServiceIsStoppedInBetween() {
        Actor unit = newUnit();
        List<SealedEvent> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now())));
        }
        service.stop();
        for (int i = 0; i < 5; i++) {
            events.add(feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now())));
        }
        events.forEach(feed::send);
        service.start();
        settle();

        assertThat(inbox(unit)).hasSize(10);
    }

    @Test
    void fixesTheRecipientsWhenTheEventComes() {
        Actor unit = newUnit();
        SealedEvent event = feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        awaitInbox(unit, 1);

        setAddresses(unit, "late@example.cn");
        forgetThatItWasApplied(event);
        feed.send(event);
        settle();

        assertThat(mails("late@example.cn")).isEmpty();
        assertThat(inbox(unit)).hasSize(1);
    }

    /** As when the instance died after it had told, and before it could note that. */
    private static void forgetThatItWasApplied(SealedEvent event) {
        Document guard = new Document("_id", event.topic() + ' ' + event.subject());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> service.bean(MongoDatabase.class)
                                .getCollection("consumed")
                                .deleteOne(guard)
                                .getDeletedCount()
                        == 1);
    }

    @Test
    void isAcknowledgedOnceForTheOrganisation() {
        Actor unit = newUnit();
        feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        awaitInbox(unit, 1);
        String id = inbox(unit).get(0).path("id").asString();
        assertThat(service.get("/inbox/unread", unit).json().path("unread").asLong())
                .isEqualTo(1);

        Answer first = service.post("/inbox/" + id + "/acknowledge", unit, "");
        Answer second = service.post("/inbox/" + id + "/acknowledge", unit, "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(first.json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(service.get("/inbox/unread", unit).json().path("unread").asLong())
                .isZero();
        assertThat(service.get("/inbox?unread=true", unit).json().path("items")).isEmpty();
        assertThat(inbox(unit).get(0).path("acknowledgedBy").asString()).isEqualTo("unit");
        assertThat(inbox(unit).get(0).path("actions")).isEmpty();
        Answer history = service.get("/inbox/" + id + "/history", unit);
        assertThat(history.json().toString()).contains("notification-delivered").contains("notification-acknowledged");
    }

    @Test
    void publishesWhatHappensToADeliveryAsTheContractSays() {
        Actor unit = newUnit();
        SealedEvent event = feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        awaitInbox(unit, 1);
        String id = inbox(unit).get(0).path("id").asString();
        service.post("/inbox/" + id + "/acknowledge", unit, "");

        List<ConsumerRecord<byte[], byte[]>> published = published(id, 2);

        for (ConsumerRecord<byte[], byte[]> one : published) {
            var type = EventCatalogue.byCeType(header(one, "ce_type")).orElseThrow();
            assertThat(SchemaValidator.validate(type, one.value())).isEmpty();
            assertThat(header(one, "ce_correlationid"))
                    .isEqualTo(event.headers().get("ce_correlationid"));
        }
        assertThat(header(published.get(0), "ce_type")).contains("notification-delivered");
        assertThat(header(published.get(0), "ce_causationid")).isEqualTo(event.id());
        assertThat(header(published.get(1), "ce_type")).contains("notification-acknowledged");
        assertThat(new String(published.get(1).value(), StandardCharsets.UTF_8))
                .contains("\"account\":\"unit\"")
                .contains("\"recipient\":\"responsible-unit+department\"");
    }

    private static List<ConsumerRecord<byte[], byte[]>> published(String subject, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Platform.kafka(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.NOTIFICATION_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> {
                    if (header(one, "ce_subject").equals(subject)) {
                        found.add(one);
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsOfAnImportInOneDigestAndNotHazardByHazard() {
        Actor unit = newUnit();
        String importId = Events.newId("import");
        Instant now = Instant.now();
        for (int i = 0; i < 10; i++) {
            String hazard = Events.newId("h");
            feed.publish(hazard, Events.found(unit.organisation(), now, importId));
            feed.publish(hazard, Events.assigned(unit.organisation(), now));
        }
        feed.publish(importId, Events.imported(importId, now, new ImportShare(unit.organisation(), 10, 0)));
        awaitInbox(unit, 1);
        settle();

        assertThat(inbox(unit)).hasSize(1);
        assertThat(inbox(unit).get(0).path("title").asString()).isEqualTo("批量导入隐患 10 条");
    }

    @Test
    void tellsNobodyOfHistoryThatIsLoaded() {
        Actor unit = newUnit();
        feed.publish(
                Events.newId("h"),
                Events.assigned(unit.organisation(), Instant.now().minusSeconds(90_000)));
        feed.publish(
                Events.newId("h"),
                Events.assigned(unit.organisation(), Instant.now().minusSeconds(80_000)));

        awaitInbox(unit, 1);
        settle();

        assertThat(inbox(unit)).hasSize(1);
    }

    @Test
    void doesNotSendHistoryWhenItIsInstalledBesideOldTopics() {
        Actor unit = newUnit();
        for (int i = 0; i < 5; i++) {
            feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        }
        try (TestService installedLater = TestService.start(NotificationServiceApplication.class, tokens, Map.of())) {
            feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    installedLater.get("/inbox", unit).json().path("items"))
                            .hasSize(1));
            installedLater.stop();
            installedLater.start();
            feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    installedLater.get("/inbox", unit).json().path("items"))
                            .hasSize(2));
        }
    }

    @Test
    void showsRestrictedMattersToDisciplineAlone() {
        String lead = Events.newId("lead");
        feed.publish(lead, Events.lead("XS-2026-001"), "371100", Classification.RESTRICTED);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox(DISCIPLINE_REGISTRY))
                        .extracting(one -> one.path("subject").asString())
                        .contains(lead));

        String id = inbox(DISCIPLINE_REGISTRY).stream()
                .filter(one -> one.path("subject").asString().equals(lead))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        Actor pretender = new Actor(
                "x",
                "rizhao-discipline",
                "x",
                OrganisationKind.PARTNER_AGENCY,
                Level.CITY,
                "371100",
                Set.of("*"),
                Set.of(Role.DISCIPLINE_REGISTRY),
                false);
        for (Actor other : List.of(DEPARTMENT, RESPONSIBLE_UNIT, pretender)) {
            assertThat(inbox(other))
                    .extracting(one -> one.path("subject").asString())
                    .doesNotContain(lead);
            assertThat(service.get("/inbox/" + id, other).status()).isEqualTo(404);
            assertThat(service.post("/inbox/" + id + "/acknowledge", other, "").status())
                    .isEqualTo(404);
        }
        assertThat(header(published(id, 1).get(0), "ce_dataclassification")).isEqualTo("restricted");
    }

    private static void setAddresses(Actor actor, String... addresses) {
        Answer answer =
                service.put("/recipients/me", actor, "{\"addresses\":[\"" + String.join("\",\"", addresses) + "\"]}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static List<MimeMessage> mails(String address) {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            try {
                if (mail.getAllRecipients()[0].toString().equals(address)) {
                    mails.add(mail);
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return mails;
    }

    @Test
    void sendsMailInBothLanguagesWithAMessageIdOfTheDelivery() throws Exception {
        Actor unit = newUnit();
        setAddresses(unit, "safety@unit.example.cn");
        feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails("safety@unit.example.cn").size() == 1);

        MimeMessage mail = mails("safety@unit.example.cn").get(0);
        assertThat(mail.getSubject()).isEqualTo("[责任阀] 责任交办：疏散通道堵塞");
        assertThat(mail.getContent().toString())
                .contains("期限:2026-12-02 00:00")
                .contains("Responsibility assigned: 疏散通道堵塞");
        String messageId = mail.getMessageID();
        assertThat(messageId).endsWith("@safety-valve.local>");
        String delivery = messageId.substring(1, messageId.indexOf('@'));
        ConsumerRecord<byte[], byte[]> delivered = published(delivery, 1).get(0);
        assertThat(new String(delivered.value(), StandardCharsets.UTF_8))
                .contains("\"channel\":\"mail\"")
                .contains("\"attempts\":1")
                .doesNotContain("safety@unit.example.cn");
        assertThat(inbox(unit)).hasSize(1);
    }

    @Test
    void saysByMailOfRestrictedMattersOnlyThatThereIsSomethingToRead() throws Exception {
        setAddresses(DISCIPLINE_REGISTRY, "registry@example.cn");
        feed.publish(Events.newId("lead"), Events.lead("XS-2026-SECRET"), "371100", Classification.RESTRICTED);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mails("registry@example.cn").isEmpty());

        for (MimeMessage mail : mails("registry@example.cn")) {
            assertThat(mail.getSubject() + mail.getContent())
                    .contains("请登录系统")
                    .doesNotContain("SECRET")
                    .doesNotContain("线索");
        }
    }

    @Test
    void triesAgainWhenTheMailServerIsAwayAndSendsTheSameMessageId() throws Exception {
        Actor unit = newUnit();
        setAddresses(unit, "patient@unit.example.cn");
        int port = smtp.getSmtp().getPort();
        smtp.stop();
        feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        awaitInbox(unit, 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> tries(unit) >= 1);
        smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails("patient@unit.example.cn").size() == 1);

        assertThat(mails("patient@unit.example.cn").get(0).getMessageID())
                .startsWith("<" + mail(unit).getString("_id") + "@");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> "sent".equals(mail(unit).getString("outcome")));
        assertThat(mail(unit).containsKey("address")).isFalse();
    }

    @Test
    void countsAMailAsFailedInTheEndAndPublishesWhyWithoutAnAddress() {
        Actor unit = newUnit();
        setAddresses(unit, "refused@unit.example.cn");
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new UserException("550 no such mailbox " + address.getEmail());
        });
        try {
            feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
            awaitInbox(unit, 1);
            await().atMost(Duration.ofSeconds(20)).until(() -> mail(unit).containsKey("outcome"));
        } finally {
            smtp.getUserManager()
                    .setMessageDeliveryHandler((message, address) ->
                            smtp.getUserManager().createUser(address.getEmail(), address.getEmail(), "x"));
        }

        Document mail = mail(unit);
        assertThat(mail.getList("tries", Document.class)).hasSize(4);
        String body = new String(published(mail.getString("_id"), 1).get(0).value(), StandardCharsets.UTF_8);
        assertThat(body)
                .contains("\"attempts\":4")
                .contains("\"stateAfter\":\"FAILED\"")
                .doesNotContain("refused@");
    }

    private static Document mail(Actor unit) {
        Document mail = service.bean(MongoDatabase.class)
                .getCollection("mails")
                .find(new Document("facts.organisation", unit.organisation()))
                .first();
        return mail == null ? new Document() : mail;
    }

    private static int tries(Actor unit) {
        return mail(unit).getList("tries", Document.class, List.of()).size();
    }
}
