package org.safetyvalve.starter.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Connects the service to its store; see {@link StoreProperties}. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreConfiguration {

    /**
     * The driver's client. A write is acknowledged by a majority and journalled. The driver doesn't repeat writes by
     * itself: not every store knows a repeated write again, and a repeat that meets its own first attempt would be
     * taken for a lost race.
     */
    @Bean
    @ConditionalOnMissingBean
    MongoClient storeClient(StoreProperties properties) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(properties.uri()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .retryReads(true)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(properties.maxConnections())
                        .maxWaitTime(properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                (int) properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout((int) properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase storeDatabase(MongoClient client, StoreProperties properties) {
        String database = new ConnectionString(properties.uri()).getDatabase();
        if (database == null) {
            throw new IllegalStateException("safetyvalve.store.uri names no database: end it with /<database>");
        }
        return client.getDatabase(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    ClockGuard clockGuard(MongoDatabase database, Clock clock, StoreProperties properties) {
        return new ClockGuard(database, clock, properties.clockTolerance());
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(MongoDatabase database) {
        return new StoreHealthIndicator(database);
    }
}
