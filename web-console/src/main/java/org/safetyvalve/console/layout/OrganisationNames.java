package org.safetyvalve.console.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What an organisation is called: an office by this console's configuration, a unit by hazard-service's register. An organisation that
 * neither knows, or whose record the reader may not read, is shown by its id.
 */
@Component("organisations")
public class OrganisationNames {

    private static final int REMEMBERED = 20_000;

    /** How long a name that was changed may still be shown. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final City city;
    private final ServiceClient services;
    private final Clock clock;
    private final Map<Asked, Known> units = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    OrganisationNames(City city, ServiceClient services, Clock clock) {
        this.city = city;
        this.services = services;
        this.clock = clock;
    }

    /** A unit of the register. */
    record Unit(String id, String name) {}

    /** Who asked for which unit: what one may read another may not. */
    private record Asked(String account, String unit) {}

    private record Known(String name, Instant until) {}

    /** Its name, else its id. */
    public String of(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return "—";
        }
        return city.organisation(id).orElseGet(() -> {
            Asked asked = new Asked(reader(), id);
            Known known = units.get(asked);
            return known != null && clock.instant().isBefore(known.until()) ? known.name() : ask(asked);
        });
    }

    /** The name of an office, else what was given; asks nobody, for pages without a reader. */
    public String office(@Nullable String id) {
        return id == null || id.isBlank() ? "—" : city.organisation(id).orElse(id);
    }

    private static String reader() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null ? "" : reader.getName();
    }

    /** Only an answer is remembered: a unit may be registered, or the service come back, before the next page. */
    private String ask(Asked asked) {
        Reading<Unit> unit = services.get(
                Service.HAZARD, ParameterizedTypeReference.forType(Unit.class), "/units/{id}", asked.unit());
        units.remove(asked);
        unit.optional()
                .ifPresent(found ->
                        units.put(asked, new Known(found.name(), clock.instant().plus(KEPT))));
        return unit.optional().map(Unit::name).orElse(asked.unit());
    }
}
