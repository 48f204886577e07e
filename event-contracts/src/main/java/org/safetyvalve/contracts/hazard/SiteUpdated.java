package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * What the register says of a site changes; the event has all of it as it is from now on (场所信息变更).
 *
 * <p>Type {@code org.safetyvalve.site-updated.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param name Name of the site.
 * @param district District, GB/T 2260.
 * @param areaSquareMetres Area in square metres.
 * @param latitude Latitude, WGS 84, decimal degrees; absent when it was stated in another system, see position.
 * @param longitude Longitude, WGS 84, decimal degrees; absent when it was stated in another system, see position.
 * @param operatorUnit Unit that operates the site.
 * @param businessUnitCount How many businesses there are; may be more than are listed.
 * @param businessUnits Businesses on the site.
 * @param position Where the site is, and in which coordinate system.
 */
public record SiteUpdated(
        Instant occurredAt,
        Author by,
        String name,
        String district,
        long areaSquareMetres,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String operatorUnit,
        int businessUnitCount,
        List<BusinessUnit> businessUnits,
        @Nullable Position position)
        implements EventBody {
    public SiteUpdated {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(name, "name");
        Required.text(district, "district");
        Required.text(operatorUnit, "operatorUnit");
        businessUnits = Required.list(businessUnits, "businessUnits");
    }
}
