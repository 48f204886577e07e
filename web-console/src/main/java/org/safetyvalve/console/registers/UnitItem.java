package org.safetyvalve.console.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit in hazard-service's list. */
public record UnitItem(
        String id,
        String state,
        String name,
        String kind,
        String level,
        String district,
        List<String> sectors,
        @Nullable String creditCode,
        @Nullable String parentDepartment,
        @Nullable String industry,
        @Nullable String into) {}
