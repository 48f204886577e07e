package org.safetyvalve.endtoend.faults.process.inside;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.safetyvalve.endtoend.faults.points.Failpoints;
import org.safetyvalve.endtoend.faults.points.ProducerWatch;
import org.safetyvalve.endtoend.faults.points.StoreWatch;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Wraps a service's store and producer, and is its clock. Active only where the harness's jar is on the class path. */
@AutoConfiguration(
        beforeName = {
            "org.safetyvalve.starter.store.StoreConfiguration",
            "org.safetyvalve.starter.web.WebAutoConfiguration"
        })
public class FailpointAutoConfiguration {
    private static final MovableClock CLOCK = new MovableClock();

    @Bean
    Clock movableClock() {
        return CLOCK;
    }

    @Bean
    static BeanPostProcessor failpoints() {
        Failpoints points = new Failpoints();
        Orders.follow(Path.of(System.getProperty(Orders.FILE)), points, CLOCK);
        return new BeanPostProcessor() {
            @Override
            @SuppressWarnings("unchecked")
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MongoDatabase database) {
                    return StoreWatch.of(database, points);
                }
                return bean instanceof Producer<?, ?> producer
                        ? ProducerWatch.of((Producer<byte[], byte[]>) producer, points)
                        : bean;
            }
        };
    }
}
