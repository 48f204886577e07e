package org.safetyvalve.endtoend.faults;

import java.util.List;
import java.util.Map;
import org.safetyvalve.endtoend.faults.checker.Violation;
import org.safetyvalve.endtoend.faults.record.Command;

/**
 * How a schedule ended.
 *
 * @param events how many events the topics held
 * @param faults how often each fault happened
 * @param story what was done in order, for whoever looks for the reason of a violation
 */
public record Outcome(
        List<Command> commands,
        long events,
        Map<String, Integer> faults,
        List<Violation> violations,
        List<String> story) {}
