package org.safetyvalve.endtoend.city;

import java.util.List;
import java.util.Locale;

/** The processes of the city, as the quick start calls them. */
public enum Place {
    STORE,
    KAFKA,
    IDENTITY,
    HAZARD,
    ACCOUNTABILITY,
    NOTIFICATION,
    REPORTING,
    CONSOLE;

    public static final List<Place> SERVICES = List.of(HAZARD, ACCOUNTABILITY, NOTIFICATION, REPORTING);

    String portOption() {
        return "--port-" + name().toLowerCase(Locale.ROOT);
    }
}
