package org.safetyvalve.accountability.component;

import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.confidentiality.SealingForTests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The whole service seals with keys in memory while it has nothing of its own to seal with. */
@Configuration(proxyBeanMethods = false)
class SealingInTests {

    @Bean
    @ConditionalOnMissingBean
    Sealing sealing() {
        return new SealingForTests();
    }
}
