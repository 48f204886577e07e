package org.safetyvalve.hazard.units.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.hazards.RiskColour;
import org.safetyvalve.hazard.units.CoordinateSystem;
import org.safetyvalve.hazard.units.Site;

/** What is asked of the register of sites. */
final class SiteRequests {

    private SiteRequests() {}

    record BusinessItem(
            @NotBlank @Size(max = 1_000) String name,
            @Size(min = 1, max = 1_000) @Nullable String address,
            @Nullable String riskColour) {
        static BusinessItem of(Site.Business business) {
            return new BusinessItem(
                    business.name(),
                    business.address(),
                    business.riskColour() == null ? null : business.riskColour().code());
        }

        Site.Business business() {
            return new Site.Business(
                    name, address, riskColour == null ? null : Codes.read(RiskColour.class, riskColour, "riskColour"));
        }
    }

    private static CoordinateSystem coordinateSystem(@Nullable String code) {
        return code == null ? CoordinateSystem.WGS_84 : Codes.read(CoordinateSystem.class, code, "coordinateSystem");
    }

    private static Site.Entry entry(
            String name,
            String district,
            long areaSquareMetres,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String coordinateSystem,
            String operatorUnit,
            @Nullable Integer businessUnitCount,
            @Nullable List<BusinessItem> businessUnits) {
        List<Site.Business> businesses = Objects.requireNonNullElse(businessUnits, List.<BusinessItem>of()).stream()
                .map(BusinessItem::business)
                .toList();
        return new Site.Entry(
                name,
                district,
                areaSquareMetres,
                latitude,
                longitude,
                operatorUnit,
                businessUnitCount == null ? businesses.size() : businessUnitCount,
                businesses,
                coordinateSystem(coordinateSystem));
    }

    /**
     * A site to register.
     *
     * @param id a name for its address, or none to be given one
     * @param coordinateSystem {@code wgs-84}, which is meant when it is not said, or {@code gcj-02}
     */
    record Register(
            @Pattern(regexp = ID) @Nullable String id,
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Positive long areaSquareMetres,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @Nullable String coordinateSystem,
            @NotNull @Pattern(regexp = ID) String operatorUnit,
            @PositiveOrZero @Nullable Integer businessUnitCount,
            @Valid @Size(max = 1_000) @Nullable List<@NotNull BusinessItem> businessUnits,
            @Nullable Instant occurredAt) {
        Site.Entry entry() {
            return SiteRequests.entry(
                    name,
                    district,
                    areaSquareMetres,
                    latitude,
                    longitude,
                    coordinateSystem,
                    operatorUnit,
                    businessUnitCount,
                    businessUnits);
        }
    }

    /** All that the register is to say of a site; what is not stated is not known any more. */
    record Update(
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Positive long areaSquareMetres,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @Nullable String coordinateSystem,
            @NotNull @Pattern(regexp = ID) String operatorUnit,
            @PositiveOrZero @Nullable Integer businessUnitCount,
            @NotNull @Valid @Size(max = 1_000) List<@NotNull BusinessItem> businessUnits,
            @Nullable Instant occurredAt) {
        Site.Entry entry() {
            return SiteRequests.entry(
                    name,
                    district,
                    areaSquareMetres,
                    latitude,
                    longitude,
                    coordinateSystem,
                    operatorUnit,
                    businessUnitCount,
                    businessUnits);
        }
    }
}
