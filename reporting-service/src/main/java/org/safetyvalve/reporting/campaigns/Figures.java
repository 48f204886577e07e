package org.safetyvalve.reporting.campaigns;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of a campaign's counters, and what is read from them. */
public final class Figures {
    public static final String GROUPS = "groups";
    public static final String INTERVIEWS = "interviews";
    public static final String DOCUMENTS = "documents";
    public static final String PROBLEMS = "problems";

    static final String LEVEL = "level:";
    static final String CLOSED = "closed:";
    static final String STATE = "state:";
    static final String DISTRICT = "district:";
    static final String SECTOR = "sector:";

    private static final String FOUND_ON = "found-on:";
    private static final String CLOSED_ON = "closed-on:";

    private final Map<String, Long> counters;

    /** @param counters sums of what was added, by name */
    public Figures(Map<String, Long> counters) {
        this.counters = counters;
    }

    public static String foundOn(LocalDate day) {
        return FOUND_ON + day;
    }

    public static String closedOn(LocalDate day) {
        return CLOSED_ON + day;
    }

    long of(String name) {
        return counters.getOrDefault(name, 0L);
    }

    private Map<String, Long> under(String prefix) {
        Map<String, Long> found = new TreeMap<>();
        counters.forEach((name, count) -> {
            if (name.startsWith(prefix) && count != 0) {
                found.put(name.substring(prefix.length()), count);
            }
        });
        return found;
    }

    /** The figures at a glance. */
    public Overview overview(String campaign, long unitsInspected, Map<String, Map<Integer, Long>> asOf) {
        long major = of(LEVEL + HazardView.MAJOR);
        long closed = of(CLOSED + HazardView.MAJOR);
        return new Overview(
                campaign,
                of(GROUPS),
                unitsInspected,
                of(INTERVIEWS),
                of(DOCUMENTS),
                of(PROBLEMS),
                of(LEVEL + HazardView.GENERAL),
                major,
                closed,
                major - closed,
                asOf);
    }

    /** The figures in distribution. */
    public Charts charts(String campaign) {
        Map<String, Long> found = under(FOUND_ON);
        Map<String, Long> closed = under(CLOSED_ON);
        TreeSet<String> days = new TreeSet<>();
        Stream.of(found, closed).map(Map::keySet).forEach(days::addAll);
        return new Charts(
                campaign,
                under(STATE),
                under(DISTRICT),
                under(SECTOR),
                under(LEVEL),
                days.stream()
                        .map(day -> new Charts.Day(
                                LocalDate.parse(day), found.getOrDefault(day, 0L), closed.getOrDefault(day, 0L)))
                        .toList());
    }
}
