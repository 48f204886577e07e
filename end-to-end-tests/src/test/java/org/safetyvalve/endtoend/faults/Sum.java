package org.safetyvalve.endtoend.faults;

import java.util.Map;
import java.util.TreeMap;
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

    void add(Outcome outcome) {
        schedules++;
        outcome.commands().forEach(command -> commands.merge(command.verdict(), 1L, Long::sum));
        events += outcome.events();
        outcome.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        violations += outcome.violations().size();
        violated += outcome.violations().isEmpty() ? 0 : 1;
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
        return schedules + " schedules, " + all + " commands (" + of(Command.Verdict.ACCEPTED) + " accepted, "
                + of(Command.Verdict.REFUSED) + " refused, " + of(Command.Verdict.UNKNOWN) + " unknown), " + events
                + " events, faults: " + (counts.isEmpty() ? "none" : counts) + "; " + violations + " violations in "
                + violated + " schedules";
    }

    private long of(Command.Verdict verdict) {
        return commands.getOrDefault(verdict, 0L);
    }
}
