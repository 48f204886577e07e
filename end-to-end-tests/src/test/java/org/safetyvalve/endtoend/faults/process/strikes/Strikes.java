package org.safetyvalve.endtoend.faults.process.strikes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of this level, by name:
 *
 * <table>
 * <caption>Each fault and how it is made</caption>
 * <tr><th>name</th><th>how it is made</th></tr>
 * <tr><td>kill-service</td><td>kill -9 of one to three instances at any moment; they are started again at once</td></tr>
 * <tr><td>kill-at-write-step</td><td>an instance halts before or after a step of the one write, of publishing, of the ledger or of
 * clearing the outbox</td></tr>
 * <tr><td>kill-at-consumption-step</td><td>an instance halts before or after a reaction's write, its guard, or a projection's counters,
 * pairs, postings or views</td></tr>
 * <tr><td>kill-broker, kill-store, kill-database</td><td>kill -9; of the store as a whole, or of PostgreSQL alone, so that the gateway
 * answers errors</td></tr>
 * <tr><td>zombie</td><td>SIGSTOP of an instance for longer than its session, while another takes its partitions; SIGCONT</td></tr>
 * <tr><td>freeze-service, freeze-store, freeze-broker</td><td>SIGSTOP for one to six seconds; SIGCONT</td></tr>
 * <tr><td>cut-store, cut-broker, cut-callers</td><td>a proxy between the two cuts some or all connections, up to four times</td></tr>
 * <tr><td>lost-store-answers, lost-broker-answers, lost-service-answers</td><td>the proxy hands over requests of one kind and loses the
 * answers, with their connections</td></tr>
 * <tr><td>silence</td><td>the proxy forwards nothing for one to seven seconds, and cuts what it held back, or does not</td></tr>
 * <tr><td>expired-batches</td><td>the broker is frozen or killed for longer than a batch lives in the producer</td></tr>
 * <tr><td>member-comes-and-goes</td><td>one more instance is started under load, and stopped or killed for good</td></tr>
 * <tr><td>restart</td><td>an instance is stopped in order and started again</td></tr>
 * <tr><td>poison</td><td>up to four records that are no events are put onto consumed topics by another producer</td></tr>
 * <tr><td>dead-letters-refused</td><td>a dead-letter topic's max.message.bytes is 1 while poison comes</td></tr>
 * <tr><td>store-disk-full, broker-disk-full</td><td>the tmpfs that its data is on is filled to the last byte, and freed</td></tr>
 * <tr><td>clock-ahead, clock-behind</td><td>an instance's Clock is an hour off for some seconds</td></tr>
 * <tr><td>offsets-lost</td><td>a service's groups are deleted or set to the beginning while it is stopped</td></tr>
 * <tr><td>rebuild</td><td>an operator has a projection built anew while everybody writes</td></tr>
 * </table>
 */
public final class Strikes {
    private static final Map<String, Strike> ALL = new LinkedHashMap<>();

    static {
        ALL.put("kill-service", Kills::service);
        ALL.put("kill-at-write-step", Kills::atAStepOfTheWrite);
        ALL.put("kill-at-consumption-step", Kills::atAStepOfConsumption);
        ALL.put("kill-broker", Kills::broker);
        ALL.put("kill-store", Kills::store);
        ALL.put("kill-database", Kills::database);
        ALL.put("zombie", Freezes::serviceForLongerThanItsSession);
        ALL.put("freeze-service", Freezes::service);
        ALL.put("freeze-store", Freezes::store);
        ALL.put("freeze-broker", Freezes::broker);
        ALL.put("cut-store", Networks::storeCut);
        ALL.put("cut-broker", Networks::brokerCut);
        ALL.put("cut-callers", Networks::callersCut);
        ALL.put("lost-store-answers", Networks::storeAnswersLost);
        ALL.put("lost-broker-answers", Networks::brokerAnswersLost);
        ALL.put("lost-service-answers", Networks::serviceAnswersLost);
        ALL.put("silence", Networks::silence);
        ALL.put("expired-batches", Networks::batchesExpire);
        ALL.put("member-comes-and-goes", Consumption::memberComesAndGoes);
        ALL.put("restart", Consumption::instanceRestarted);
        ALL.put("poison", Poisons::unreadable);
        ALL.put("dead-letters-refused", Poisons::deadLettersRefused);
        ALL.put("store-disk-full", Surroundings::storeDiskFull);
        ALL.put("broker-disk-full", Surroundings::brokerDiskFull);
        ALL.put("clock-ahead", Surroundings::clockAhead);
        ALL.put("clock-behind", Surroundings::clockBehind);
        ALL.put("offsets-lost", Consumption::offsetsLost);
        ALL.put("rebuild", Consumption::rebuild);
    }

    private Strikes() {}

    /** Their names, always in the same order. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public static Strike of(String name) {
        Strike strike = ALL.get(name);
        if (strike == null) {
            throw new IllegalArgumentException("no fault " + name);
        }
        return strike;
    }
}
