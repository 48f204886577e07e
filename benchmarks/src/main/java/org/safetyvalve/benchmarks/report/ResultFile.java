package org.safetyvalve.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured as JSON: machine, versions, settings, and of each row every round's figure. */
public final class ResultFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;
    private final Map<String, Object> head = new LinkedHashMap<>();

    /** @param home the checkout; a result of rows measured earlier on the same day and commit stays */
    public ResultFile(Path home, Settings settings) {
        String commit = Versions.commit(home);
        this.path = home.resolve("benchmarks")
                .resolve("results")
                .resolve(LocalDate.now(ZoneId.systemDefault()) + "-" + commit + ".json");
        head.put("commit", commit);
        head.put("with changes that are not committed", Versions.isChanged(home));
        head.put("machine", Machine.describe());
        head.put("settings", settings);
    }

    public Path path() {
        return path;
    }

    /** Adds the versions of store and broker. */
    public void describeStage(String storeUri) {
        head.put("versions", Versions.describe(storeUri));
    }

    /** Writes these rows, beside those that the file has already of others. */
    public void write(List<Measurement> measurements) throws IOException {
        Map<String, Object> rows = new LinkedHashMap<>(earlier());
        measurements.forEach(measurement -> rows.put(measurement.row().name(), of(measurement)));
        Map<String, Object> result = new LinkedHashMap<>(head);
        result.put("rows", rows);
        Files.createDirectories(path.getParent());
        Files.writeString(path, JSON.writeValueAsString(result) + '\n');
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> earlier() throws IOException {
        if (!Files.exists(path)) {
            return Map.of();
        }
        return JSON.readValue(Files.readString(path), Map.class).get("rows") instanceof Map<?, ?> rows
                ? (Map<String, Object>) rows
                : Map.of();
    }

    private Map<String, Object> of(Measurement measurement) {
        Outcome outcome = measurement.outcome();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", measurement.row().title());
        row.put(
                "at",
                OffsetDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        row.put("settings", head.get("settings"));
        row.put("seconds", Math.round(measurement.seconds()));
        if (measurement.failure() != null) {
            row.put("failure", measurement.failure());
        }
        List<Map<String, Object>> measured = new ArrayList<>();
        for (Outcome.Measured one : outcome.measured()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("what", one.target().what());
            value.put("value", rounded(one.value()));
            value.put("unit", one.target().unit());
            if (!Double.isNaN(one.target().must())) {
                value.put("must", one.target().must());
                value.put("must reached", one.target().isMustReached(one.value()));
            }
            value.put("goal", one.target().goal());
            value.put("goal reached", one.target().isGoalReached(one.value()));
            measured.add(value);
        }
        row.put("measured", measured);
        Map<String, Object> series = new LinkedHashMap<>();
        outcome.series().forEach(one -> series.put(one.name(), of(one)));
        row.put("rounds", series);
        row.put("checks", outcome.checks());
        row.put("notes", outcome.notes());
        return row;
    }

    private static Map<String, Object> of(Series series) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("unit", series.unit());
        if (!series.values().isEmpty()) {
            figures.put("median", rounded(series.median()));
            figures.put("least", rounded(series.least()));
            figures.put("most", rounded(series.most()));
            figures.put(
                    "values", series.values().stream().map(ResultFile::rounded).toList());
        }
        return figures;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
