package org.safetyvalve.notification.notices.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.notification.notices.NoticeTable;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The table, and a function for each topic that is listened to. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeTable noticeTable(NotificationProperties properties) {
        return properties.toTable();
    }

    @Bean
    Consumer<Message<List<byte[]>>> hazardEvents(ReactionRunner runner, Reaction notices) {
        return runner.sequenced(Topics.HAZARD_EVENTS, List.of(notices));
    }

    @Bean
    Consumer<Message<List<byte[]>>> inspectionEvents(ReactionRunner runner, Reaction notices) {
        return runner.sequenced(Topics.INSPECTION_EVENTS, List.of(notices));
    }

    @Bean
    Consumer<Message<List<byte[]>>> accountabilityEvents(ReactionRunner runner, Reaction notices) {
        return runner.sequenced(Topics.ACCOUNTABILITY_EVENTS, List.of(notices));
    }

    @Bean
    Consumer<Message<List<byte[]>>> transferEvents(ReactionRunner runner, Reaction notices) {
        return runner.sequenced(Topics.TRANSFER_EVENTS, List.of(notices));
    }
}
