package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * An agency reports a hazard that it found; it is recorded as FOUND (机关报送隐患).
 *
 * <p>Type {@code org.safetyvalve.agency-hazard-reported.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param title Title.
 * @param description What was found.
 * @param district District, GB/T 2260.
 * @param sector Sector.
 * @param address Address.
 * @param campaign Campaign that it belongs to, if known.
 * @param unit Unit, by id or unified social credit code, if known.
 * @param unitName Name of the unit, when its id is not known.
 */
public record AgencyHazardReported(
        @JsonUnwrapped AgencyNotice standing,
        String title,
        String description,
        String district,
        String sector,
        @Nullable String address,
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String unitName)
        implements AgencyEvent {
    public AgencyHazardReported {
        Required.value(standing, "standing");
        Required.text(title, "title");
        Required.text(description, "description");
        Required.text(district, "district");
        Required.text(sector, "sector");
    }
}
