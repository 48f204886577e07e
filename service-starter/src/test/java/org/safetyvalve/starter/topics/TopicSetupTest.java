package org.safetyvalve.starter.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.consuming.ConsumingConfiguration;
import org.safetyvalve.starter.consuming.GatheringConsumers;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;

/** Topics of a broker that nobody has set up. The service comes last: it makes all that are missing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicSetupTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final TopicProperties LEFT_TO_OTHERS = new TopicProperties(false, (short) -1);

    private static LocalBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        Path directory = Platform.temporaryDirectory("topics");
        broker = LocalBroker.start(
                directory.resolve("data"),
                FreePort.any(),
                directory.resolve("kafka.log"),
                "-D" + LocalBroker.AUTO_CREATE + "=true");
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.kill();
    }

    private static TopicSetup compared(String topic) {
        TopicSetup setup = new TopicSetup(admin, Set.of(topic), LEFT_TO_OTHERS);
        setup.compare();
        setup.close();
        return setup;
    }

    private static void create(String topic, int partitions, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                .all()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    @Order(1)
    void makesWhatIsMissingAsTheContractWantsItAndSeesWhenItIsChanged() throws Exception {
        String letters = Topics.AGENCY_EVENTS + ".register.dlq";
        TopicSetup setup = new TopicSetup(
                admin,
                Set.of(Topics.INSPECTION_EVENTS, Topics.AGENCY_EVENTS, letters),
                new TopicProperties(true, (short) -1));
        setup.start();
        await().atMost(SOON)
                .until(() -> admin.listTopics().names().get().containsAll(List.of(Topics.AGENCY_EVENTS, letters)));
        setup.compare();
        assertThat(setup.wrong()).isEmpty();

        ConfigEntry aWeek = new ConfigEntry("retention.ms", "604800000");
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, Topics.INSPECTION_EVENTS),
                        List.of(new AlterConfigOp(aWeek, AlterConfigOp.OpType.SET))))
                .all()
                .get(20, TimeUnit.SECONDS);
        // The broker tells of a change a moment after it has taken it.
        await().atMost(SOON).untilAsserted(() -> {
            setup.compare();
            assertThat(setup.wrong()).isEqualTo(Map.of(Topics.INSPECTION_EVENTS, "retention.ms is 604800000, not -1"));
        });
        assertThat(setup.notToBeginWith()).as("a city depends on it by now").isEmpty();
        setup.close();
    }

    @Test
    @Order(2)
    void seesWhatABrokerMadeByItselfAndWhetherItIsTooLateToMakeItAnew() throws Exception {
        create(Topics.TRANSFER_EVENTS, 1, Map.of("retention.ms", "604800000"));
        await().atMost(SOON).untilAsserted(() -> {
            TopicSetup empty = compared(Topics.TRANSFER_EVENTS);
            assertThat(empty.wrong().get(Topics.TRANSFER_EVENTS))
                    .contains("1 partitions, not 12", "retention.ms is 604800000, not -1");
            assertThat(empty.notToBeginWith()).containsExactly(Topics.TRANSFER_EVENTS);
        });

        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.TRANSFER_EVENTS, new byte[0]))
                    .get();
        }
        TopicSetup used = compared(Topics.TRANSFER_EVENTS);
        assertThat(used.wrong()).containsOnlyKeys(Topics.TRANSFER_EVENTS);
        assertThat(used.notToBeginWith()).isEmpty();
    }

    @Test
    @Order(4)
    void isNotReadyToBeginWithATopicThatNobodyCouldMendAfterwards() throws Exception {
        create(Topics.HAZARD_EVENTS, 1, Map.of("retention.ms", "-1"));
        try (Register register = new Register(Names.next("beginning"), TestTokens.start());
                TestService service =
                        register.start(Map.of("safetyvalve.kafka.bootstrap-servers", broker.bootstrap()))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.send(service.anonymous("/actuator/health/readiness")
                                            .GET())
                                    .status()
                            == 503);
            assertThat(service.bean(MeterRegistry.class)
                            .get("safetyvalve.topics.wrong")
                            .gauge()
                            .value())
                    .isPositive();
        }
    }

    @Test
    @Order(3)
    void aConsumerMakesNoTopic() throws Exception {
        String absent = Names.next("absent");
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, absent);
        try (Consumer<byte[], byte[]> consumer = new GatheringConsumers(settings).createConsumer()) {
            consumer.subscribe(List.of(absent));
            consumer.poll(Duration.ofSeconds(3));
        }
        assertThat(admin.listTopics().names().get()).doesNotContain(absent);
    }
}
