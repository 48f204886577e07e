package org.safetyvalve.console.timeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a record has its page, by the event that it begins with, or by what somebody committed to on it. */
final class RecordPages {

    private static final String COMMITTED = "commitment-made";

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("responsibility-tracing-opened", "tracings"),
            Map.entry("accident-responsibility-tracing-opened", "tracings"),
            Map.entry("case-referred", "transfers"),
            Map.entry("lead-received", "leads"),
            Map.entry("case-opened", "cases"),
            Map.entry("accident-reported", "accidents"),
            Map.entry("circular-drafted", "circulars"),
            Map.entry("circular-issued", "circulars"),
            Map.entry("joint-interview-called", "joint-interviews"),
            Map.entry("key-supervision-opened", "key-supervisions"));

    private static final Map<String, String> OCCASIONS = Map.of(
            "joint-interview", "joint-interviews",
            "exchange", "exchanges",
            "special-study", "special-studies",
            "key-supervision", "key-supervisions");

    private RecordPages() {}

    /** What the record is called: its title, or its number in the register. */
    static @Nullable String name(TimelineEvent event) {
        String title = event.body().path("title").asString("");
        String name = title.isEmpty() ? event.body().path("reference").asString("") : title;
        return name.isEmpty() ? null : name;
    }

    /** Null for an event that begins no record. */
    static @Nullable String of(TimelineEvent event) {
        String section = event.name().equals(COMMITTED)
                ? OCCASIONS.get(event.body().path("occasion").asString(""))
                : SECTIONS.get(event.name());
        return section == null || event.subject() == null ? null : "/" + section + "/" + event.subject();
    }
}
