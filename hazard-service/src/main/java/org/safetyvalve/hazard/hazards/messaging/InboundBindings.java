package org.safetyvalve.hazard.hazards.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service consumes of others. */
@Configuration(proxyBeanMethods = false)
class InboundBindings {

    @Bean
    Consumer<Message<List<byte[]>>> agencyEvents(ReactionRunner runner, Reaction reports) {
        return runner.inbound(Topics.AGENCY_EVENTS, List.of(reports));
    }
}
