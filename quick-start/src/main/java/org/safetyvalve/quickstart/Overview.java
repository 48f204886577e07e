package org.safetyvalve.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The figures of a campaign, each a count of what arrived by events. */
record Overview(Map<String, Long> figures) {

    private static final Map<String, String> TITLES = titles();

    Overview {
        figures = new LinkedHashMap<>(figures);
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("inspectionGroups", "监督检查组 inspection groups");
        titles.put("unitsInspected", "走访部门和单位 departments and units visited");
        titles.put("interviews", "谈话 interviews");
        titles.put("documentsRead", "调阅资料 documents read");
        titles.put("responsibilityProblems", "责任落实问题 responsibility problems");
        titles.put("generalHazards", "一般隐患 general hazards");
        titles.put("majorHazards", "重大隐患 major hazards");
        titles.put("majorHazardsClosed", "  其中已销号 closed");
        titles.put("majorHazardsTracked", "  其中跟踪督办 tracked");
        return titles;
    }

    static Overview of(JsonNode answer) {
        Map<String, Long> figures = new LinkedHashMap<>();
        TITLES.keySet().forEach(name -> figures.put(name, answer.path(name).asLong(0)));
        return new Overview(figures);
    }

    /** What the reference campaign must show. */
    static Overview expected(long generalHazards) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("inspectionGroups", 32L);
        figures.put("unitsInspected", 163L);
        figures.put("interviews", 391L);
        figures.put("documentsRead", 1_114L);
        figures.put("responsibilityProblems", 19L);
        figures.put("generalHazards", generalHazards);
        figures.put("majorHazards", 11L);
        figures.put("majorHazardsClosed", 4L);
        figures.put("majorHazardsTracked", 7L);
        return new Overview(figures);
    }

    /** Whether it shows at least what the other does; more when people have worked since. */
    boolean covers(Overview other) {
        return TITLES.keySet().stream().allMatch(name -> figure(name) >= other.figure(name));
    }

    long figure(String name) {
        return Objects.requireNonNullElse(figures.get(name), 0L);
    }

    long total() {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    void show(Screen screen) {
        TITLES.forEach((name, title) -> screen.line("  %,8d  %s".formatted(figure(name), title)));
    }

    /** Shows both side by side where they differ; whether they are the same. */
    boolean agreesWith(Overview expected, Screen screen) {
        boolean same = true;
        for (String name : TITLES.keySet()) {
            if (figure(name) != expected.figure(name)) {
                same = false;
                screen.say(
                        "✗ " + name + " 应为 " + expected.figure(name) + ",实为 " + figure(name),
                        name + " should be " + expected.figure(name) + ", is " + figure(name));
            }
        }
        return same;
    }
}
