package org.safetyvalve.benchmarks.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How much processor time each program of the stage has used, with its children, from /proc. */
public final class CpuTimes {
    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN = 14;

    private final Map<String, Long> programs = new ConcurrentHashMap<>();

    /** Watches a program under this name, instead of what was watched under it before. */
    void watch(String name, long pid) {
        programs.put(name, pid);
    }

    /** Watches the program whose process number is in this file, if there is one. */
    void watch(String name, Path pidFile) {
        try {
            watch(name, Long.parseLong(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException notThere) {
            programs.remove(name);
        }
    }

    /** Seconds used so far, by program. */
    public Map<String, Double> now() {
        Map<Long, List<String>> stats = stats();
        Map<String, Double> seconds = new TreeMap<>();
        programs.forEach((name, pid) -> {
            double ticks = 0;
            for (Map.Entry<Long, List<String>> process : stats.entrySet()) {
                List<String> fields = process.getValue();
                if (process.getKey().equals(pid)) {
                    // its own and that of its children that have ended
                    ticks += sum(fields, USER, CHILDREN + 1);
                } else if (Long.parseLong(fields.get(PARENT)) == pid && !programs.containsValue(process.getKey())) {
                    ticks += sum(fields, USER, USER + 1);
                }
            }
            seconds.put(name, ticks / TICKS_PER_SECOND);
        });
        return seconds;
    }

    private static double sum(List<String> fields, int from, int to) {
        return fields.subList(from, to + 1).stream().mapToLong(Long::parseLong).sum();
    }

    private static Map<Long, List<String>> stats() {
        Map<Long, List<String>> stats = new TreeMap<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes
                    .filter(one -> one.getFileName().toString().matches("[0-9]+"))
                    .forEach(one -> {
                        try {
                            String stat = Files.readString(one.resolve("stat"));
                            // The name in brackets may hold blanks; what follows it starts with the state.
                            stats.put(
                                    Long.valueOf(one.getFileName().toString()),
                                    List.of(stat.substring(stat.lastIndexOf(')') + 2)
                                            .split(" ")));
                        } catch (IOException ended) {
                            // It has ended since it was listed.
                        }
                    });
        } catch (IOException noProc) {
            return Map.of();
        }
        return stats;
    }
}
