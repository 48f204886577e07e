package org.safetyvalve.console.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * What an organisation is called: an office by this console's configuration, a unit by hazard-service's register. An organisation that
 * neither knows is shown by its id.
 */
@Component("organisations")
public class OrganisationNames {

    private static final int REMEMBERED = 5_000;

    private final City city;
    private final ServiceClient services;
    private final Map<String, String> units = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    OrganisationNames(City city, ServiceClient services) {
        this.city = city;
        this.services = services;
    }

    /** A unit of the register. */
    record Unit(String id, String name) {}

    /** Its name, else its id. */
    public String of(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return "—";
        }
        return city.organisation(id).orElseGet(() -> {
            String known = units.get(id);
            return known != null ? known : ask(id);
        });
    }

    /** The name of an office, else what was given; asks nobody, for pages without a reader. */
    public String office(@Nullable String id) {
        return id == null || id.isBlank() ? "—" : city.organisation(id).orElse(id);
    }

    /** Only an answer is remembered: a unit may be registered, or the service come back, before the next page. */
    private String ask(String id) {
        Reading<Unit> unit =
                services.get(Service.HAZARD, ParameterizedTypeReference.forType(Unit.class), "/units/{id}", id);
        unit.optional().ifPresent(found -> units.put(id, found.name()));
        return unit.optional().map(Unit::name).orElse(id);
    }
}
