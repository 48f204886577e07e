package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardLevel;

/** Reads what a row says, and finds everything that is wrong with it at once. */
final class RowReader {
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final Map<String, String> SECTORS = Map.ofEntries(
            Map.entry("消防", "fire-safety"),
            Map.entry("消防安全", "fire-safety"),
            Map.entry("危险化学品", "hazardous-chemicals"),
            Map.entry("危化品", "hazardous-chemicals"),
            Map.entry("建筑施工", "construction"),
            Map.entry("交通运输", "transport"),
            Map.entry("矿山", "mining"),
            Map.entry("工贸", "industry-trade"),
            Map.entry("特种设备", "special-equipment"),
            Map.entry("文化旅游", "tourism"),
            Map.entry("旅游", "tourism"),
            Map.entry("教育", "education"),
            Map.entry("其他", "other"));
    private static final List<String> CODES =
            SECTORS.values().stream().distinct().toList();
    private static final Map<String, HazardLevel> LEVELS = Map.of(
            "一般", HazardLevel.GENERAL,
            "一般隐患", HazardLevel.GENERAL,
            "general", HazardLevel.GENERAL,
            "重大", HazardLevel.MAJOR,
            "重大隐患", HazardLevel.MAJOR,
            "major", HazardLevel.MAJOR);

    /** A day without a time: found in the morning, completed at noon, verified in the afternoon. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    private final Instant now;
    private final boolean mayStateThePast;

    RowReader(Instant now, boolean mayStateThePast) {
        this.now = now;
        this.mayStateThePast = mayStateThePast;
    }

    /** @throws RowRefused with everything that is wrong with the row */
    ReportedHazard read(SheetRow row) throws RowRefused {
        return new Reading(row).hazard();
    }

    private final class Reading {
        private final SheetRow row;
        private final List<RowError> errors = new ArrayList<>();

        Reading(SheetRow row) {
            this.row = row;
            row.unreadable().forEach(this::wrong);
        }

        ReportedHazard hazard() throws RowRefused {
            String title = required(Column.TITLE, 500);
            String description = described(title);
            String district = required(Column.DISTRICT, 100);
            if (!district.isEmpty() && !DISTRICT.matcher(district).matches()) {
                wrong(Column.DISTRICT, Reasons.NO_DISTRICT);
            }
            String address = optional(Column.ADDRESS, 1_000);
            String sector = sector();
            String unit = optional(Column.UNIT, 200);
            if (unit != null && !ID.matcher(unit).matches()) {
                wrong(Column.UNIT, Reasons.NO_UNIT.with(unit));
            }
            HazardLevel level = level();
            Instant found = happened(Column.FOUND_AT, MORNING);
            Instant deadline = deadline();
            Instant completed = happened(Column.COMPLETED_AT, NOON);
            Instant verified = happened(Column.VERIFIED_AT, AFTERNOON);
            requireSteps(unit, level, deadline, completed, verified);
            if (!errors.isEmpty()) {
                throw new RowRefused(errors);
            }
            return new ReportedHazard(
                    row.number(),
                    key(),
                    title,
                    description,
                    district,
                    address,
                    sector,
                    unit,
                    level,
                    found == null ? now : found,
                    deadline,
                    completed,
                    verified);
        }

        private void requireSteps(
                @Nullable String unit,
                HazardLevel level,
                @Nullable Instant deadline,
                @Nullable Instant completed,
                @Nullable Instant verified) {
            boolean beyondFinding = deadline != null || completed != null || verified != null;
            if (beyondFinding && unit == null) {
                wrong(Column.UNIT, Reasons.UNIT_NEEDED);
            }
            if (beyondFinding && level == HazardLevel.MAJOR) {
                wrong(Column.LEVEL, Reasons.MAJOR_BY_HAND);
            }
            if (completed != null && deadline == null) {
                wrong(Column.DEADLINE, Reasons.STEP_NEEDED.with(Column.DEADLINE.zh()));
            }
            if (verified != null && completed == null) {
                wrong(Column.COMPLETED_AT, Reasons.STEP_NEEDED.with(Column.COMPLETED_AT.zh()));
            }
        }

        /** What makes the row itself: its number, or all that it says. */
        private String key() {
            String number = row.text(Column.NUMBER);
            return number != null ? "number " + number : "content " + row.cells();
        }

        private String described(String title) {
            String description = Objects.requireNonNullElse(optional(Column.DESCRIPTION, 20_000), title);
            String inspector = optional(Column.INSPECTOR, 200);
            return inspector == null ? description : description + "(检查人:" + inspector + ")";
        }

        private String sector() {
            String text = required(Column.SECTOR, 100);
            String code = SECTORS.getOrDefault(text, text);
            if (!text.isEmpty() && !CODES.contains(code)) {
                wrong(Column.SECTOR, Reasons.NO_SECTOR.with(text));
            }
            return code;
        }

        private HazardLevel level() {
            String text = row.text(Column.LEVEL);
            HazardLevel level = text == null ? HazardLevel.GENERAL : LEVELS.get(text.toLowerCase(Locale.ROOT));
            if (level == null) {
                wrong(Column.LEVEL, Reasons.NO_LEVEL.with(String.valueOf(text)));
                return HazardLevel.GENERAL;
            }
            return level;
        }

        private @Nullable Instant happened(Column column, LocalTime hour) {
            String text = row.text(column);
            if (text == null) {
                return null;
            }
            Instant at = RowDates.read(text, hour);
            if (at == null) {
                wrong(column, Reasons.NO_DATE.with(text));
                return null;
            }
            if (at.isAfter(now)) {
                Instant morning = Objects.requireNonNull(RowDates.read(text, LocalTime.MIDNIGHT));
                if (morning.isAfter(now)) {
                    wrong(column, Reasons.IN_THE_FUTURE);
                }
                return now;
            }
            if (!mayStateThePast) {
                wrong(column, Reasons.PAST_NEEDS_SCOPE);
            }
            return at;
        }

        private @Nullable Instant deadline() {
            String text = row.text(Column.DEADLINE);
            if (text == null) {
                return null;
            }
            Instant end = RowDates.readEnd(text);
            if (end == null) {
                wrong(Column.DEADLINE, Reasons.NO_DATE.with(text));
            }
            return end;
        }

        private String required(Column column, int longest) {
            String text = optional(column, longest);
            if (text == null && !row.unreadable().containsKey(column)) {
                wrong(column, Reasons.MISSING);
            }
            return text == null ? "" : text;
        }

        private @Nullable String optional(Column column, int longest) {
            String text = row.text(column);
            if (text != null && text.length() > longest) {
                wrong(column, Reasons.TOO_LONG.with(longest));
            }
            return text;
        }

        private void wrong(Column column, Reason reason) {
            errors.add(new RowError(row.number(), column, reason));
        }
    }
}
