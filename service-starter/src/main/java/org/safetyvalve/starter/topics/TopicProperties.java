package org.safetyvalve.starter.topics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Making topics.
 *
 * @param create whether the service makes the topics that are missing; turn it off where only an administrator may
 * @param replicationFactor of what is made; -1 leaves it to the broker ({@code default.replication.factor}), which
 *     should be 3 with {@code min.insync.replicas} 2 where there is more than one
 */
@ConfigurationProperties("safetyvalve.topics")
public record TopicProperties(
        @DefaultValue("true") boolean create,
        @DefaultValue("-1") short replicationFactor) {}
