package org.safetyvalve.accountability;

import java.util.List;
import java.util.function.Consumer;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The functions that Spring Cloud Stream binds to the topics this service reads; see {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class ReactionBindings {

    @Bean
    Consumer<Message<List<byte[]>>> hazardEvents(ReactionRunner runner, List<Reaction> reactions) {
        return runner.sequenced(Topics.HAZARD_EVENTS, to(Topics.HAZARD_EVENTS, reactions));
    }

    /** Our own: an accepted transfer of a lead makes the lead. */
    @Bean
    Consumer<Message<List<byte[]>>> transferEvents(ReactionRunner runner, List<Reaction> reactions) {
        return runner.sequenced(Topics.TRANSFER_EVENTS, to(Topics.TRANSFER_EVENTS, reactions));
    }

    /** Our own: a reported accident opens its responsibility tracing. */
    @Bean
    Consumer<Message<List<byte[]>>> accountabilityEvents(ReactionRunner runner, List<Reaction> reactions) {
        return runner.sequenced(Topics.ACCOUNTABILITY_EVENTS, to(Topics.ACCOUNTABILITY_EVENTS, reactions));
    }

    @Bean
    Consumer<Message<List<byte[]>>> agencyEvents(ReactionRunner runner, List<Reaction> reactions) {
        return runner.inbound(Topics.AGENCY_EVENTS, to(Topics.AGENCY_EVENTS, reactions));
    }

    private static List<Reaction> to(String topic, List<Reaction> reactions) {
        return reactions.stream()
                .filter(reaction -> reaction.types().stream()
                        .allMatch(type -> EventCatalogue.of(type).topic().equals(topic)))
                .toList();
    }
}
