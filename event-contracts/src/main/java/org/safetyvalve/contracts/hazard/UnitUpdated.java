package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * What the register says of a unit changes; the event has all of it as it is from now on (单位信息变更).
 *
 * <p>Type {@code org.safetyvalve.unit-updated.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param name Name of the unit.
 * @param kind Kind of organisation.
 * @param level Level.
 * @param district District, GB/T 2260.
 * @param sectors Sectors; * means all.
 * @param creditCode Unified social credit code.
 * @param parentDepartment Parent department by the register; until it is assigned a hazard is held by the department of its district and sector.
 * @param industry Industry by GB/T 4754-2017.
 * @param from First day on which it holds, in Asia/Shanghai.
 * @param changed Which entries changed; contacts says that the contacts did, whose content is not published.
 */
public record UnitUpdated(
        Instant occurredAt,
        Author by,
        String name,
        String kind,
        String level,
        String district,
        List<String> sectors,
        @Nullable String creditCode,
        @Nullable String parentDepartment,
        @Nullable String industry,
        LocalDate from,
        List<String> changed)
        implements EventBody {
    public UnitUpdated {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(name, "name");
        Required.text(kind, "kind");
        Required.text(level, "level");
        Required.text(district, "district");
        sectors = Required.list(sectors, "sectors");
        Required.value(from, "from");
        changed = Required.list(changed, "changed");
    }
}
