package org.safetyvalve.console.registers;

import org.jspecify.annotations.Nullable;

/** A site in hazard-service's list. */
public record SiteItem(
        String id,
        String state,
        String name,
        String district,
        String operatorUnit,
        @Nullable Long areaSquareMetres,
        @Nullable Integer businessUnitCount) {}
