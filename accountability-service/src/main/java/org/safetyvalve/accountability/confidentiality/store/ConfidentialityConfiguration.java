package org.safetyvalve.accountability.confidentiality.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.AccountabilityProperties;
import org.safetyvalve.accountability.confidentiality.KeyService;
import org.safetyvalve.accountability.confidentiality.KeyedSealing;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which key service seals. There is no default of where its keys are: without settings the service does not start. */
@Configuration(proxyBeanMethods = false)
class ConfidentialityConfiguration {
    private static final String SETTINGS = "safetyvalve.accountability.confidentiality.";

    /** Another key service takes its place under another name: docs/operator/keys.md. */
    @Bean
    @ConditionalOnProperty(name = SETTINGS + "key-service", havingValue = "file", matchIfMissing = true)
    KeyService keyService(AccountabilityProperties properties, Clock clock) {
        AccountabilityProperties.Confidentiality settings = properties.confidentiality();
        Path directory = required("key-directory", settings.keyDirectory());
        Path master = required("master-keyset", settings.masterKeyset());
        if (settings.makeMasterKeyset()) {
            makeForANewFolder(master, directory);
        }
        return new FileKeyService(directory, MasterKeyset.read(master), KeyedSealing.readingRoles(), clock);
    }

    @Bean
    KeyedSealing sealing(KeyService keys) {
        return new KeyedSealing(keys);
    }

    @Bean
    StoredTexts storedTexts(KeyedSealing sealing) {
        return new StoredTexts(sealing, sealing);
    }

    /** A master keyset that is away while there are keys is looked for, not made anew: it would open none of them. */
    private static void makeForANewFolder(Path master, Path directory) {
        try {
            if (!FileKeyService.hasMatters(directory)) {
                MasterKeyset.makeIfAbsent(master);
            }
        } catch (IOException unusable) {
            throw new KeysUnavailableException("the folder of keys " + directory + " can't be read", unusable);
        }
    }

    private static Path required(String name, @Nullable Path setting) {
        if (setting == null) {
            throw new KeysUnavailableException(
                    SETTINGS + name + " is not set. Leads and cases are sealed with keys that must"
                            + " be kept apart from the database and its backups: docs/operator/keys.md says where and how");
        }
        return setting;
    }
}
