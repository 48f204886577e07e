package org.safetyvalve.endtoend.faults.checker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safetyvalve.contracts.Topics;

/**
 * A campaign's figures counted by somebody who has the events and nothing else: from where each hazard stands at the end, not from the
 * steps to it.
 */
final class Figures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> NO_HAZARD = Set.of("REJECTED", "MERGED");

    private final Map<String, Map<String, Long>> counters = new TreeMap<>();
    private final TreeSet<String> pairs = new TreeSet<>();

    Figures(History history) {
        history.subjects(Set.of(Topics.HAZARD_EVENTS)).values().stream()
                .filter(events -> events.firstEntry().getValue().is("hazard-found"))
                .forEach(events -> {
                    hazard(events);
                    events.values().forEach(this::returned);
                });
        history.subjects(Set.of(Topics.HAZARD_EVENTS)).forEach((subject, events) -> {
            if (events.firstEntry().getValue().is("campaign-opened")) {
                pairs.add("campaigns|opened|" + subject);
            }
        });
        history.subjects(Set.of(Topics.INSPECTION_EVENTS))
                .values()
                .forEach(events -> events.values().forEach(this::supervision));
    }

    /** By group and counter; nothing that is 0. */
    Map<String, Map<String, Long>> counters() {
        return counters;
    }

    /** {@code set|group|member}. */
    TreeSet<String> pairs() {
        return pairs;
    }

    private void hazard(TreeMap<Long, Event> events) {
        Event found = events.firstEntry().getValue();
        Event newest = events.lastEntry().getValue();
        String campaign = newest.field("campaign");
        if (campaign.isEmpty()) {
            return;
        }
        String group = found.isRestricted() ? "restricted/" + campaign : campaign;
        String state = newest.field("stateAfter");
        add(group, "state:" + state, 1);
        if (!NO_HAZARD.contains(state)) {
            add(group, "district:" + found.header("ce_district"), 1);
            add(group, "sector:" + newest.field("sector"), 1);
            if (!newest.field("level").isEmpty()) {
                add(group, "level:" + newest.field("level"), 1);
            }
            if (state.equals("CLOSED") && !newest.field("level").isEmpty()) {
                add(group, "closed:" + newest.field("level"), 1);
            }
        }
        add(group, "found-on:" + day(found), 1);
        events.values().stream()
                .filter(event -> event.is("hazard-closed"))
                .forEach(closed -> add(group, "closed-on:" + day(closed), 1));
    }

    /** Who gave an assignment back: counted for the unit everywhere, and in the hazard's province, prefecture and county, each of all sectors and of its own. */
    private void returned(Event event) {
        boolean byReturn = event.is("responsibility-returned")
                || (event.is("responsibility-disputed")
                        && event.body().path("byReturn").asBoolean(false));
        if (byReturn && !event.isRestricted()) {
            for (int digits = 0; digits <= 6; digits += 2) {
                String place = event.header("ce_district").substring(0, digits);
                String group = "returns|" + event.field("from") + '/' + place;
                pairs.add(group + '|' + event.id());
                pairs.add(group + '/' + event.field("sector") + '|' + event.id());
            }
        }
    }

    private void supervision(Event event) {
        String campaign = event.field("campaign");
        String group = event.isRestricted() ? "restricted/" + campaign : campaign;
        switch (event.name()) {
            case "inspection-opened" -> add(group, "groups", 1);
            case "responsibility-problem-found" -> add(group, "problems", campaign.isEmpty() ? 0 : 1);
            case "visit-recorded" -> {
                add(group, "interviews", event.body().path("interviews").size());
                add(group, "documents", event.body().path("documents").size());
                pairs.add("units-with-restricted|" + campaign + '|' + event.field("unit"));
                if (!event.isRestricted()) {
                    pairs.add("units|" + campaign + '|' + event.field("unit"));
                }
            }
            default -> {}
        }
    }

    private void add(String group, String counter, long by) {
        if (by != 0) {
            counters.computeIfAbsent(group, name -> new TreeMap<>()).merge(counter, by, Long::sum);
        }
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(Instant.parse(event.field("occurredAt")), ZONE);
    }
}
