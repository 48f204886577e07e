package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.safetyvalve.accountability.AccountabilityServiceApplication;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;

/** The accountability service as a whole, with what its component tests do again and again. */
final class Accountability implements AutoCloseable {
    private final TestTokens tokens = TestTokens.start();
    private final TestService service;
    private final EventFeed feed = new EventFeed();

    Accountability(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putIfAbsent("safetyvalve.accountability.deadlines.interval", "1h");
        service = TestService.start(AccountabilityServiceApplication.class, tokens, all);
    }

    TestService service() {
        return service;
    }

    EventFeed feed() {
        return feed;
    }

    /** Gives a command that must succeed, and answers with the record's id. */
    String done(String path, Actor actor, String json) {
        TestService.Answer answer = service.post(path, actor, json);
        assertThat(answer.status())
                .as("%s as %s: %s", path, actor.account(), answer.body())
                .isBetween(200, 201);
        return answer.json().path("id").asString();
    }

    /** Reads a record that must be there. */
    tools.jackson.databind.JsonNode read(String path, Actor actor) {
        TestService.Answer answer = service.get(path, actor);
        assertThat(answer.status())
                .as("%s as %s: %s", path, actor.account(), answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    @Override
    public void close() {
        service.close();
        feed.close();
        tokens.close();
    }
}
