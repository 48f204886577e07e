package org.safetyvalve.console.services;

import java.net.URI;
import java.util.Locale;
import org.safetyvalve.console.ConsoleProperties;

/** The four services. */
public enum Service {
    HAZARD,
    ACCOUNTABILITY,
    NOTIFICATION,
    REPORTING;

    /** The first segment of its paths at the gateway, and its name in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its address. */
    public URI uri(ConsoleProperties.Services services) {
        return switch (this) {
            case HAZARD -> services.hazard();
            case ACCOUNTABILITY -> services.accountability();
            case NOTIFICATION -> services.notification();
            case REPORTING -> services.reporting();
        };
    }
}
