package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.safetyvalve.accountability.AccountabilityServiceApplication;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** The whole accountability service, once for all component tests, and what they do with it again and again. */
public final class Accountability {
    private static final TestTokens TOKENS = TestTokens.start();
    private static final EventFeed FEED = new EventFeed();
    private static final Path KEYS = Platform.temporaryDirectory("keys");
    private static final TestService SERVICE = start(Map.of());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVICE.close();
            FEED.close();
            TOKENS.close();
        }));
    }

    private Accountability() {}

    /** The settings of a service that keeps its keys in this folder. */
    static Map<String, String> keys(Path folder) {
        String prefix = "safetyvalve.accountability.confidentiality.";
        return Map.of(
                prefix + "key-directory", folder.resolve("keys").toString(),
                prefix + "master-keyset", folder.resolve("master-keyset.json").toString(),
                prefix + "make-master-keyset", "true");
    }

    /** No test waits for the sweeper: those about silence look for it themselves. */
    private static TestService start(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("safetyvalve.accountability.deadlines.interval", "1h");
        properties.putAll(keys(KEYS));
        return TestService.start(AccountabilityServiceApplication.class, TOKENS, properties);
    }

    public static TestService service() {
        return SERVICE;
    }

    /** Another instance of the same service, on the same store; it leaves the topics to the first one. */
    static TestService anotherInstance() {
        return start(Map.of(
                "spring.application.name",
                SERVICE.name(),
                "safetyvalve.store.uri",
                String.valueOf(SERVICE.context().getEnvironment().getProperty("safetyvalve.store.uri")),
                "spring.cloud.stream.default.consumer.auto-startup",
                "false"));
    }

    static EventFeed feed() {
        return FEED;
    }

    /** Gives a command that must succeed, and answers with the record's id. */
    public static String done(String path, Actor actor, String json) {
        Answer answer = SERVICE.post(path, actor, json);
        assertThat(answer.status())
                .as("%s as %s: %s", path, actor.account(), answer.body())
                .isBetween(200, 201);
        return answer.json().path("id").asString();
    }

    /** Gives a command that must be refused by a rule. */
    static void refused(String rule, int status, String path, Actor actor, String json) {
        Answer answer = SERVICE.post(path, actor, json);
        assertThat(answer.json().path("rule").asString("")).as(answer.body()).isEqualTo(rule);
        assertThat(answer.status()).isEqualTo(status);
    }

    /** Reads what must be there. */
    public static JsonNode read(String path, Actor actor) {
        Answer answer = SERVICE.get(path, actor);
        assertThat(answer.status())
                .as("%s as %s: %s", path, actor.account(), answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    /** The record with what it says, which somebody reads on record. */
    static JsonNode content(String path, Actor actor, String purpose) {
        Answer answer = SERVICE.post(path + "/read-content", actor, "{\"purpose\": \"" + purpose + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static String state(String path, Actor actor) {
        return read(path, actor).path("state").asString();
    }
}
