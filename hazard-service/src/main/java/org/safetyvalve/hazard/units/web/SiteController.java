package org.safetyvalve.hazard.units.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.hazard.units.messaging.SiteDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sites with the businesses on them. */
@RestController
class SiteController {
    private final Aggregates aggregates;
    private final SiteDefinition definition;

    SiteController(Aggregates aggregates, SiteDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    record BusinessItem(
            @NotBlank @Size(max = 1_000) String name,
            @Size(min = 1, max = 1_000) @Nullable String address,
            @Nullable String riskColour) {
        Site.Business business() {
            return new Site.Business(
                    name, address, riskColour == null ? null : Codes.read(RiskColour.class, riskColour, "riskColour"));
        }
    }

    /** A site to register; {@code id} is a name for its address, or none to be given one. */
    record Register(
            @Pattern(regexp = ID) @Nullable String id,
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Positive long areaSquareMetres,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @NotNull @Pattern(regexp = ID) String operatorUnit,
            @PositiveOrZero @Nullable Integer businessUnitCount,
            @Valid @Size(max = 1_000) @Nullable List<@NotNull BusinessItem> businessUnits,
            @Nullable Instant occurredAt) {
        Site.Entry entry() {
            List<Site.Business> businesses = Objects.requireNonNullElse(businessUnits, List.<BusinessItem>of()).stream()
                    .map(BusinessItem::business)
                    .toList();
            int count = businessUnitCount == null ? businesses.size() : businessUnitCount;
            return new Site.Entry(
                    name, district, areaSquareMetres, latitude, longitude, operatorUnit, count, businesses);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            String name,
            String district,
            long areaSquareMetres,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String operatorUnit,
            int businessUnitCount,
            List<BusinessItem> businessUnits,
            Instant registeredAt,
            List<String> actions) {}

    @PostMapping("/sites")
    ResponseEntity<CommandResult> register(@Valid @RequestBody Register body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        String id = body.id() == null ? context.derivedId("register-site") : body.id();
        return CommandResponses.created(
                aggregates.create(
                        definition, id, stated, () -> Site.register(stated.actor(), stated.occurredAt(), body.entry())),
                "/sites/{id}");
    }

    @GetMapping("/sites/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<Site.State> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        Site.Entry entry = stored.state().entry();
        if (!RegisterSight.opensOn(reader, entry.district(), entry.operatorUnit())) {
            throw new AbsentException(definition.collection(), id);
        }
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        definition.stateName(stored.state()),
                        entry.name(),
                        entry.district(),
                        entry.areaSquareMetres(),
                        entry.latitude(),
                        entry.longitude(),
                        entry.operatorUnit(),
                        entry.businessCount(),
                        entry.businesses().stream()
                                .map(business -> new BusinessItem(
                                        business.name(),
                                        business.address(),
                                        business.riskColour() == null
                                                ? null
                                                : business.riskColour().code()))
                                .toList(),
                        stored.state().registeredAt(),
                        List.of()));
    }
}
