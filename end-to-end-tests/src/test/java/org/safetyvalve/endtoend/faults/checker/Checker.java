package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every check of what a schedule left behind once it has come to rest: see {@link Evidence}. Each check is a class of its own; the name
 * in a violation says which clause does not hold.
 */
public final class Checker {
    private Checker() {}

    /** What does not hold; empty when everything does. */
    public static List<Violation> check(Evidence evidence) {
        Findings findings = new Findings();
        History history = new History(evidence);
        new ChainCheck(findings).check(history);
        LedgerCheck ledgers = new LedgerCheck(findings);
        ledgers.check(evidence.stores(), history);
        new CommandCheck(findings).check(evidence, ledgers.ledger());
        new AgencyCheck(findings, history).check(evidence);
        new DeadlineCheck(findings).check(evidence, history);
        new StateCheck(findings, history).check(evidence.stores());
        new ProjectionCheck(findings, history, poisoned(evidence)).check(evidence.stores());
        new TracingCheck(findings, history).check(evidence.stores());
        new DecisionCheck(findings, history).check(evidence);
        new TransferCheck(findings, history).check(evidence);
        new InboxCheck(findings, history).check(evidence.stores());
        new DeadLetterCheck(findings).check(evidence);
        return findings.all();
    }

    /** Two generations of a projection, both of which have seen everything, hold the same. */
    public static List<Violation> compareGenerations(MongoDatabase store, String projection, int one, int other) {
        Findings findings = new Findings();
        Map<String, Object> left = ProjectionCheck.content(store, projection, one);
        Map<String, Object> right = ProjectionCheck.content(store, projection, other);
        Set<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        keys.forEach(key -> findings.equal(
                left.get(key), right.get(key), "rebuilt", projection + " g" + one + " and g" + other + ' ' + key));
        return findings.all();
    }

    private static Set<String> poisoned(Evidence evidence) {
        return evidence.putAside().poisons().stream().map(Poison::subject).collect(Collectors.toSet());
    }
}
