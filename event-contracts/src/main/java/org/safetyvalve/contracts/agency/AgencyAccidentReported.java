package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * An agency reports a work-safety accident; no personal data (机关通报事故).
 *
 * <p>Type {@code org.safetyvalve.agency-accident-reported.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param title Title.
 * @param description What happened; no names.
 * @param district District, GB/T 2260.
 * @param sector Sector.
 * @param grade Grade of the accident.
 * @param deaths Deaths.
 * @param injuries Injuries.
 * @param seriousInjuries How many of the injured are injured seriously, acute industrial poisoning included; when not said,
 *     all of them count until it is.
 * @param directLoss Direct economic loss, in yuan; 0 when not said.
 * @param kind Kind of accident, on which the period of regrading depends; other when not said.
 * @param address Address.
 * @param campaign Campaign that it belongs to, if known.
 * @param unit Unit, by id or unified social credit code, if known.
 * @param unitName Name of the unit, when its id is not known.
 */
public record AgencyAccidentReported(
        @JsonUnwrapped AgencyNotice standing,
        String title,
        String description,
        String district,
        String sector,
        String grade,
        int deaths,
        int injuries,
        @Nullable Integer seriousInjuries,
        @Nullable Long directLoss,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String unitName)
        implements AgencyEvent {
    public AgencyAccidentReported {
        Required.value(standing, "standing");
        Required.text(title, "title");
        Required.text(description, "description");
        Required.text(district, "district");
        Required.text(sector, "sector");
        Required.text(grade, "grade");
    }
}
