package org.safetyvalve.starter.store.conformance;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safetyvalve.starter.store.conformance.BrokenStore.Fault;

/**
 * A store that is broken in one way.
 *
 * @param how what it does: "a store that …"
 * @param capability what it lacks
 * @param noticedBy the tests of the capability that must fail on it
 */
record Broken(String how, Fault fault, Class<?> capability, List<String> noticedBy) {
    /** On which it would be waited long for what it never comes to. */
    private static final Set<Class<?>> NEVER_COME =
            Set.of(StoreConformance.Sweeping.class, StoreConformance.Ledger.class);

    boolean neverComesToIt() {
        return NEVER_COME.contains(capability);
    }

    @Override
    public String toString() {
        return how;
    }

    private static Broken store(String how, Fault fault, Class<?> capability, String... noticedBy) {
        return new Broken(how, fault, capability, List.of(noticedBy));
    }

    /** @param store the store without a fault, past the proxy */
    static Stream<Broken> all(MongoClient store) {
        Fault onlyById = Faults.inUpdates(Faults.without(field -> !field.equals("_id")), Faults::theSame);
        Fault overwriting = Faults.in("insert", Faults::overwriting);
        Fault unsorted = Faults.in("find", Faults.without("sort"::equals));
        return Stream.of(
                store(
                        "keeps all numbers in one type",
                        Faults.inFound("things", Faults::withNumbersAsFractions),
                        StoreConformance.Types.class,
                        "keepsEveryTypeAsItWas",
                        "keepsThemThroughAnUpdateAndAReplacement"),
                store(
                        "lets a second document take the first one's place",
                        overwriting,
                        StoreConformance.UniqueKeys.class,
                        "tellsATakenIdFromEveryOtherError"),
                store(
                        "compares ids without regard to case",
                        Faults.in("insert", Faults::caseless),
                        StoreConformance.UniqueKeys.class,
                        "takesIdsForTheSameOnlyWhenTheirBytesAre"),
                store(
                        "sets again what is set on insert",
                        Faults.inUpdates(Faults::theSame, Faults.takes("$setOnInsert", "$set")),
                        StoreConformance.UniqueKeys.class,
                        "makesOneDocumentOfManyUpsertsAndLosesNoneThatWasAcknowledged"),
                store(
                        "ignores the version in a condition",
                        onlyById,
                        StoreConformance.ConditionalWrites.class,
                        "changesADocumentOnlyAtTheVersionThatWasSaid",
                        "writesEachOfManyOnItsOwnConditionAndCountsThem",
                        "takesNullInAConditionForAFieldThatIsNotThereAndForNoOther",
                        "letsOneOfManyWinEachVersion",
                        "countsWhatItChangedByAConditionOnSeveralFields"),
                store(
                        "ignores the version when processes race",
                        onlyById,
                        StoreConformance.OneWrite.class,
                        "isWonOnceASequenceByRacingProcessesOfWhichOneIsKilled"),
                store(
                        "lets a repeat create anew",
                        overwriting,
                        StoreConformance.Idempotency.class,
                        "createsOnceWhatIsCreatedManyTimesAtTheSameMoment",
                        "createsOnceTheRowsOfASheetThatIsSentAgain"),
                store(
                        "stops a bulk at the first that is there",
                        Faults.in("insert", Faults::ordered),
                        StoreConformance.Bulks.class,
                        "insertsOfAnUnorderedBulkWhatItCanAndSaysWhichItCouldNot",
                        "saysWhichOfAThousandWereThere"),
                store(
                        "clears an outbox whatever its newest event is",
                        onlyById,
                        StoreConformance.Drain.class,
                        "clearsInOneStatementThoseThatMatchBothLists",
                        "neverClearsADocumentThatACommandHasJustChanged"),
                store(
                        "looks at an outbox first and clears it then",
                        Faults.inTwoSteps(store),
                        StoreConformance.Drain.class,
                        "neverClearsADocumentThatACommandHasJustChanged",
                        "strandsAndLosesNothingWhileCommandsGoOn"),
                store(
                        "doesn't find what is pending",
                        Faults.inFound("units", Faults::none),
                        StoreConformance.Sweeping.class,
                        "publishesWhatADeadInstanceLeftBehind"),
                store(
                        "finds what isn't pending, and ignores what was asked for of it",
                        Faults.in(
                                "find", Faults.without(field -> field.equals("filter") || field.equals("projection"))),
                        StoreConformance.Sweeping.class,
                        "findsThoseThatArePendingAndOfThemWhatIsAskedFor"),
                store(
                        "lets an event take another one's place in the ledger",
                        overwriting,
                        StoreConformance.Ledger.class,
                        "raisesAnAlarmOfAnotherEventUnderTheSameIdAndKeepsBoth"),
                store(
                        "tells several that they were the first",
                        overwriting,
                        StoreConformance.Inbox.class,
                        "takesEachIdFromOneOfManyThatInsertItAtTheSameMoment",
                        "takesEachIdOnceFromBulksThatOverlap"),
                store(
                        "adds to counters at any offset",
                        onlyById,
                        StoreConformance.Counters.class,
                        "addsByPathOnlyAtTheOffsetThatWasRead",
                        "addsEachBatchOnceWhoeverReadsTheSameOffset"),
                store(
                        "sets a guard to what came last",
                        Faults.inUpdates(Faults::theSame, Faults.takes("$max", "$set")),
                        StoreConformance.Counters.class,
                        "neverSetsAGuardBack"),
                store(
                        "takes quoted text for a pattern",
                        Faults.in("find", Faults::unquoting),
                        StoreConformance.Queries.class,
                        "findsTextThatContainsOtherTextAndTakesNothingInItForAPattern"),
                store(
                        "hides what a partial index leaves out",
                        Faults.hidingWhatAPartialIndexLeavesOut(),
                        StoreConformance.Indexes.class,
                        "answersTheSameWithAndWithoutIndexes"),
                store(
                        "pages in the order in which documents came",
                        unsorted,
                        StoreConformance.Paging.class,
                        "comparesAsItSorts",
                        "givesTheMostOverdueFirstAndNoMoreThanAsked",
                        "showsOnceWhatIsThereAllTheTimeWhileOthersWrite",
                        "walksARangeOfIdsBothWays"),
                store(
                        "passes over nothing",
                        Faults.in("find", Faults.without(field -> field.equals("skip"))),
                        StoreConformance.Paging.class,
                        "reachesTheLastOfSoManyIds"),
                store(
                        "shows a majority's readers what was before",
                        Faults.stale(),
                        StoreConformance.ReadConcerns.class,
                        "showsAnotherInstanceAtOnceWhatWasAcknowledged"),
                store(
                        "gives a file's chunks in another order",
                        Faults.inFound("fs.chunks", Faults::reversed),
                        StoreConformance.Files.class,
                        "keepsWhatIsSaidAboutAFileAndEndsItWhereItEnds",
                        "streamsFiftyMegabytesThroughLittleMemory"),
                store(
                        "lets two files have the same chunks",
                        Faults.in("createIndexes", Faults::notUnique),
                        StoreConformance.Files.class,
                        "refusesAnotherFileUnderAnIdThatIsTaken"),
                store(
                        "has a clock that is an hour ahead",
                        Faults.ahead(),
                        StoreConformance.Clocks.class,
                        "tellsItsTime",
                        "letsOnlyAClockThatAgreesDecide"));
    }
}
