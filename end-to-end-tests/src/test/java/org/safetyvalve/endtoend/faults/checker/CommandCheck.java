package org.safetyvalve.endtoend.faults.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.endtoend.faults.record.Answer;
import org.safetyvalve.endtoend.faults.record.Command;
import org.safetyvalve.starter.write.DerivedId;

/**
 * Each accepted command is in the ledger exactly once, with the version that was answered; a refused one never; one without an
 * answer at most once; and no event comes from nowhere.
 */
final class CommandCheck {
    private final Findings findings;
    private final Map<String, List<Event>> byCause = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> accounted = new HashSet<>();
    private final Map<String, List<Command>> acceptedBySubject = new HashMap<>();

    CommandCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Evidence evidence, Map<String, Event> ledger) {
        ledger.values().forEach(event -> {
            byCause.computeIfAbsent(event.header(CeHeaders.CAUSATION_ID), cause -> new ArrayList<>())
                    .add(event);
            versions.merge(event.subject(), event.sequence(), Math::max);
        });
        evidence.commands().forEach(this::check);
        acceptedBySubject.forEach(this::inRealOrder);
        nothingFromNowhere(evidence, ledger);
    }

    private void check(Command command) {
        List<Event> events = eventsOf(command);
        if (!events.isEmpty()) {
            once(command, events);
        }
        switch (command.verdict()) {
            case REFUSED -> findings.require(events.isEmpty(), "refused", command + " is in the ledger: " + events);
            case ACCEPTED -> accepted(command, command.accepted().orElseThrow(), events);
            case UNKNOWN -> {}
        }
    }

    /** All of every record, in the order of their sequence. */
    private List<Event> eventsOf(Command command) {
        String scoped = DerivedId.of(command.caller(), command.key());
        List<String> subjects = new ArrayList<>();
        command.accepted().ifPresent(answer -> subjects.add(answer.id()));
        if (command.aggregate() != null) {
            subjects.add(command.aggregate());
        }
        List<Event> found = new ArrayList<>();
        for (String subject : subjects.isEmpty() ? versions.keySet() : Set.copyOf(subjects)) {
            String cause = DerivedId.of(scoped, subject);
            accounted.add(cause);
            found.addAll(byCause.getOrDefault(cause, List.of()));
        }
        found.sort(Comparator.comparingLong(Event::sequence));
        return found;
    }

    /** A command records each kind of event at most once, one after the other, on one record: twice would be two executions. */
    private void once(Command command, List<Event> events) {
        long distinct = events.stream().map(Event::name).distinct().count();
        long subjects = events.stream().map(Event::subject).distinct().count();
        long span = events.get(events.size() - 1).sequence() - events.get(0).sequence() + 1;
        findings.require(
                distinct == events.size() && span == events.size() && subjects == 1,
                "once",
                command + " happened more than once: " + events);
    }

    private void accepted(Command command, Answer.Accepted answer, List<Event> events) {
        command.attempts().stream()
                .map(Command.Attempt::answer)
                .filter(Answer.Accepted.class::isInstance)
                .forEach(another -> findings.equal(answer, another, "same-answer", command.toString()));
        acceptedBySubject.computeIfAbsent(answer.id(), id -> new ArrayList<>()).add(command);
        if (events.isEmpty()) {
            findings.require(command.mayChangeNothing(), "accepted", command + " is not in the ledger");
            findings.require(
                    answer.version() <= versions.getOrDefault(answer.id(), 0L),
                    "accepted",
                    command + " is of no version");
            return;
        }
        Event last = events.get(events.size() - 1);
        findings.equal(answer.id(), last.subject(), "accepted", command.toString());
        findings.equal(answer.version(), last.sequence(), "answered-version", command.toString());
        if (!last.field("stateAfter").isEmpty() && !last.isOfACommitment()) {
            findings.equal(answer.state(), last.field("stateAfter"), "answered-state", command.toString());
        }
    }

    /** What was answered before another command was given has the lower version. */
    private void inRealOrder(String subject, List<Command> commands) {
        for (Command earlier : commands) {
            long ended = earlier.attempts().stream()
                    .filter(attempt -> attempt.answer() instanceof Answer.Accepted)
                    .mapToLong(Command.Attempt::endedAt)
                    .min()
                    .orElseThrow();
            for (Command later : commands) {
                if (ended - later.attempts().get(0).startedAt() < 0
                        && earlier.accepted().orElseThrow().version()
                                > later.accepted().orElseThrow().version()) {
                    findings.add("real-order", subject + ": " + later + " came after " + earlier);
                }
            }
        }
    }

    private void nothingFromNowhere(Evidence evidence, Map<String, Event> ledger) {
        evidence.topics()
                .forEach(message -> accounted.add(Event.onTopic(message).id()));
        accounted.addAll(ledger.keySet());
        evidence.commands().forEach(this::successor);
        ledger.values().stream()
                .filter(event -> !accounted.contains(event.header(CeHeaders.CAUSATION_ID)))
                .filter(event -> !isOfTheClock(event) && !isOfAnAccident(event))
                .forEach(event -> findings.add("nowhere", event + " was caused by nothing that is known"));
    }

    /** Whoever records a regular exchange plans the one after it by the same command. */
    private void successor(Command command) {
        if (command.operation().startsWith("hold-exchange")) {
            String scoped = DerivedId.of(command.caller(), command.key());
            accounted.add(DerivedId.of(scoped, DerivedId.of("exchange-after", command.aggregate())));
        }
    }

    /** A case learns by the report of an accident what its hazard has led to: also of one that was cut off before it was recorded. */
    private static boolean isOfAnAccident(Event event) {
        String accident = "accident " + event.field("accident") + ' ' + event.subject();
        String cause = DerivedId.of(DerivedId.of("system:accidents", accident), event.subject());
        return event.is("case-linked-to-accident") && cause.equals(event.header(CeHeaders.CAUSATION_ID));
    }

    /** Deadlines lapse by commands whose key is the version that they were decided on. */
    private static boolean isOfTheClock(Event event) {
        String subject = event.subject();
        for (long version = 1; version < event.sequence(); version++) {
            String scoped = DerivedId.of("system:deadlines", "lapse " + subject + ' ' + version);
            if (DerivedId.of(scoped, subject).equals(event.header(CeHeaders.CAUSATION_ID))) {
                return true;
            }
        }
        return false;
    }
}
