package org.safetyvalve.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safetyvalve.endtoend.faults.record.Command;

/** What a run of schedules came to. */
final class Sum {
    private final Map<Command.Verdict, Long> commands = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private long schedules;
    private long events;
    private long violations;
    private long violated;
    private long calm;

    void add(Outcome outcome) {
        schedules++;
        outcome.commands().forEach(command -> commands.merge(command.verdict(), 1L, Long::sum));
        events += outcome.events();
        outcome.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        violations += outcome.violations().size();
        violated += outcome.violations().isEmpty() ? 0 : 1;
        calm += outcome.faults().isEmpty() ? 1 : 0;
    }

    /** Those of these faults that have not happened. */
    Set<String> never(List<String> names) {
        Set<String> never = new TreeSet<>(names);
        never.removeAll(faults.keySet());
        return never;
    }

    long schedules() {
        return schedules;
    }

    boolean isClean() {
        return violations == 0;
    }

    /** One line. */
    @Override
    public String toString() {
        long all = commands.values().stream().mapToLong(Long::longValue).sum();
        String counts = faults.entrySet().stream()
                .map(fault -> fault.getKey() + ' ' + fault.getValue())
                .collect(Collectors.joining(", "));
        return schedules + " schedules (" + calm + " in which no fault came to happen), " + all + " commands ("
                + of(Command.Verdict.ACCEPTED) + " accepted, "
                + of(Command.Verdict.REFUSED) + " refused, " + of(Command.Verdict.UNKNOWN) + " unknown), " + events
                + " events, faults: " + (counts.isEmpty() ? "none" : counts) + "; " + violations + " violations in "
                + violated + " schedules";
    }

    private long of(Command.Verdict verdict) {
        return commands.getOrDefault(verdict, 0L);
    }
}
