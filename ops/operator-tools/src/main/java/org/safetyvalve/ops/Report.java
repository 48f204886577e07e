package org.safetyvalve.ops;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the verifier found. */
public final class Report {
    private static final int SHOWN = 200;

    private final Map<String, Count> topics = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long found;

    /** What one topic holds. */
    public static final class Count {
        private long events;
        private long subjects;
        private long republished;
        private long unknownTypes;

        /** Events, each counted once however often it was published. */
        public long events() {
            return events;
        }

        /** Aggregates whose chain was checked. */
        public long subjects() {
            return subjects;
        }

        /** Records that say again, identically, what an earlier one said. */
        public long republished() {
            return republished;
        }

        /** Events of types that this version doesn't know: their chains were checked, their bodies not read. */
        public long unknownTypes() {
            return unknownTypes;
        }
    }

    Report(List<String> topics) {
        topics.forEach(topic -> this.topics.put(topic, new Count()));
    }

    private Count of(String topic) {
        return topics.computeIfAbsent(topic, name -> new Count());
    }

    void event(String topic) {
        of(topic).events++;
    }

    void subject(String topic) {
        of(topic).subjects++;
    }

    void republished(String topic) {
        of(topic).republished++;
    }

    void unknownType(String topic) {
        of(topic).unknownTypes++;
    }

    void found(String where, String zh, String en) {
        found++;
        if (findings.size() < SHOWN) {
            findings.add(new Finding(where, zh, en));
        }
    }

    /** Whether the ledger is whole. */
    public boolean isWhole() {
        return found == 0;
    }

    public Map<String, Count> topics() {
        return Map.copyOf(topics);
    }

    /** The first 200 findings. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many there were in all. */
    public long foundInAll() {
        return found;
    }

    void print(PrintStream out) {
        out.println("主题 topic                 事件 events   对象 subjects   重发 republished");
        topics.forEach((topic, count) ->
                out.printf("%-24s %15d %15d %17d%n", topic, count.events, count.subjects, count.republished));
        topics.forEach((topic, count) -> {
            if (count.unknownTypes > 0) {
                out.printf(
                        "%s: 有 %d 个事件的类型本版本不认识,只核对了链 / %d events of types unknown to this version,"
                                + " only their chains were checked%n",
                        topic, count.unknownTypes, count.unknownTypes);
            }
        });
        findings.forEach(finding -> out.println("✗ " + finding));
        if (found > findings.size()) {
            out.printf("… 还有 %d 处 / and %d more%n", found - findings.size(), found - findings.size());
        }
        out.println(
                isWhole()
                        ? "✓ 账本完整:没有事件被改动、删除或调换 / The ledger is whole: nothing was changed, removed or reordered"
                        : "✗ 账本有 " + found + " 处问题 / The ledger has " + found + " problems");
    }
}
