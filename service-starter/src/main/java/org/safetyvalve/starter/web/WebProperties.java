package org.safetyvalve.starter.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How requests are taken.
 *
 * @param maxBody the largest JSON body that is read; sheets and photos have limits of their own
 * @param bodyWithin how long a JSON body may take to arrive; the server's {@code connection-timeout} bounds how long it
 *     may pause
 */
@ConfigurationProperties("safetyvalve.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("10s") Duration bodyWithin) {

    WebProperties {
        if (maxBody.toBytes() < 1 || maxBody.toBytes() > Integer.MAX_VALUE - 1) {
            throw new IllegalArgumentException("safetyvalve.web.max-body must be between 1 byte and 2 GB: " + maxBody);
        }
        if (bodyWithin.toSeconds() < 1) {
            throw new IllegalArgumentException("safetyvalve.web.body-within must be at least 1 s: " + bodyWithin);
        }
    }
}
