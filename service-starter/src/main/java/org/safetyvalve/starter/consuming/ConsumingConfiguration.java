package org.safetyvalve.starter.consuming;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;

/**
 * How Spring Cloud Stream's consumers behave: they get raw records in batches, and a batch that fails is tried again
 * for ever, with the consumer paused and still polling, so that it keeps its partitions.
 */
@Configuration(proxyBeanMethods = false)
public class ConsumingConfiguration {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration RETRY_AUTHORIZATION_AFTER = Duration.ofSeconds(5);
    /** What a consumer holds of each broker at most, whatever the number of records: a service has up to ten consumers. */
    private static final int FETCHED_BYTES = 8 * 1_024 * 1_024;

    private static final String INPUT_BINDINGS = "inputBindingLifecycle";

    /** What all of our consumers have in common. */
    public static Map<String, Object> consumerSettings() {
        return Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                250,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                FETCHED_BYTES);
    }

    /** Spring Cloud Stream offers no other way to replace the bean that binds. */
    @Bean
    static BeanDefinitionRegistryPostProcessor bindingInTheBackground() {
        return registry -> {
            if (registry.containsBeanDefinition(INPUT_BINDINGS)) {
                registry.removeBeanDefinition(INPUT_BINDINGS);
                registry.registerBeanDefinition(
                        INPUT_BINDINGS,
                        BeanDefinitionBuilder.rootBeanDefinition(BackgroundBindings.class)
                                .addDependsOn("bindingService")
                                .getBeanDefinition());
            }
        };
    }

    @Bean
    RawBatchConverter rawBatchConverter() {
        return new RawBatchConverter();
    }

    @Bean
    CommonErrorHandler tryForEver() {
        return new TryForEver(RETRY_AFTER);
    }

    @Bean
    BindingContainers consumersHealthIndicator() {
        return new BindingContainers();
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> tryForEverCustomizer(
            CommonErrorHandler tryForEver, BindingContainers containers) {
        return (container, destination, group) -> {
            container.setCommonErrorHandler(tryForEver);
            container.getContainerProperties().setAuthExceptionRetryInterval(RETRY_AUTHORIZATION_AFTER);
            containers.add(container);
        };
    }
}
