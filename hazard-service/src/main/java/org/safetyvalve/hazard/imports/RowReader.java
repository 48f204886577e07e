package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.starter.write.DerivedId;

/** Reads what a row says, and finds everything that is wrong with it at once. */
final class RowReader {
    /** A day without a time: found in the morning, completed at noon, verified in the afternoon. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    private final Instant now;
    private final boolean mayStateThePast;
    private final SourceWords tables;
    private final UnitCheck units;

    /**
     * @param now until when something can have happened: when the sheet was received, so that reading a row again says the same
     * @param units which units there are
     */
    RowReader(Instant now, boolean mayStateThePast, SourceWords tables, UnitCheck units) {
        this.now = now;
        this.mayStateThePast = mayStateThePast;
        this.tables = tables;
        this.units = units;
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
            String district = coded(Column.DISTRICT, required(Column.DISTRICT, 100), Reasons.NO_DISTRICT);
            String address = optional(Column.ADDRESS, 1_000);
            String sector = coded(Column.SECTOR, required(Column.SECTOR, 100), Reasons.NO_SECTOR);
            String unit = unit();
            HazardLevel level = level();
            Instant found = happened(Column.FOUND_AT, MORNING);
            Instant deadline = deadline();
            Instant completed = rectified(Column.COMPLETED_AT, NOON);
            Instant verified = rectified(Column.VERIFIED_AT, AFTERNOON);
            requireSteps(unit, level, deadline, completed, verified);
            requireState();
            if (!errors.isEmpty()) {
                throw new RowRefused(errors);
            }
            return new ReportedHazard(
                    row.number(),
                    key(),
                    content(title, description, district, address, sector, unit, level, deadline),
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
            return number != null ? ReportedHazard.NUMBERED + number : "content " + row.cells();
        }

        /** What it says, however it is written. */
        private String content(@Nullable Object... said) {
            Stream<@Nullable Object> dates = Stream.of(
                    stated(Column.FOUND_AT, MORNING),
                    stated(Column.COMPLETED_AT, NOON),
                    stated(Column.VERIFIED_AT, AFTERNOON));
            return DerivedId.of(Stream.concat(Arrays.stream(said), dates)
                    .map(part -> Objects.toString(part, ""))
                    .toArray(String[]::new));
        }

        /** The date as it is written: of today's, the hour that it gets depends on when the sheet comes. */
        private @Nullable Instant stated(Column column, LocalTime hour) {
            String text = row.text(column);
            return text == null ? null : RowDates.read(text, hour);
        }

        private String described(String title) {
            String description = Objects.requireNonNullElse(optional(Column.DESCRIPTION, 20_000), title);
            String inspector = optional(Column.INSPECTOR, 200);
            return inspector == null ? description : description + "(检查人:" + inspector + ")";
        }

        /** The code that the text stands for; the text itself when it stands for none, which is told. */
        private String coded(Column column, String text, Reason unknown) {
            if (text.isEmpty()) {
                return text;
            }
            return tables.code(column, text).orElseGet(() -> {
                wrong(column, unknown.with(text).near(tables.nearest(column, text)));
                return text;
            });
        }

        private @Nullable String unit() {
            String text = optional(Column.UNIT, 200);
            if (text == null) {
                return null;
            }
            Optional<String> code = tables.code(Column.UNIT, text);
            if (code.isPresent() && !units.isThere(code.get())) {
                wrong(Column.UNIT, Reasons.NOT_REGISTERED.with(code.get()).near(tables.nearest(Column.UNIT, text)));
            }
            return coded(Column.UNIT, text, Reasons.NO_UNIT);
        }

        private HazardLevel level() {
            String text = row.text(Column.LEVEL);
            String code = text == null ? "general" : coded(Column.LEVEL, text, Reasons.NO_LEVEL);
            return code.equals("major") ? HazardLevel.MAJOR : HazardLevel.GENERAL;
        }

        /** What the source says of the row's state must be what the row's dates say: no date is made up, and none ignored. */
        private void requireState() {
            String text = row.text(Column.STATE);
            if (text == null) {
                return;
            }
            switch (coded(Column.STATE, text, Reasons.NO_STATE)) {
                case "closed" -> requireDate(text, Column.VERIFIED_AT);
                case "completed" -> requireDate(text, Column.COMPLETED_AT);
                case "open", "rectifying" -> {
                    requireNoDate(text, Column.COMPLETED_AT);
                    requireNoDate(text, Column.VERIFIED_AT);
                }
                default -> {}
            }
        }

        private void requireDate(String state, Column column) {
            if (row.text(column) == null) {
                wrong(column, Reasons.STATE_WITHOUT_DATE.with(state, column.zh()));
            }
        }

        private void requireNoDate(String state, Column column) {
            if (row.text(column) != null) {
                wrong(column, Reasons.DATE_AGAINST_STATE.with(state, column.zh()));
            }
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
            if (!mayStateThePast && column == Column.FOUND_AT) {
                wrong(column, Reasons.PAST_NEEDS_SCOPE);
            }
            return at;
        }

        /** What needs two people is stated by one only as history, at whatever hour of today it would have been. */
        private @Nullable Instant rectified(Column column, LocalTime hour) {
            Instant at = happened(column, hour);
            if (at != null && !mayStateThePast) {
                wrong(column, Reasons.RECTIFIED_NEEDS_SCOPE);
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
            errors.add(RowError.of(row.number(), column, reason));
        }
    }
}
