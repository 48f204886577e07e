package org.safetyvalve.hazard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hands;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.HazardTerms;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** A sheet does for one account nothing that needs two, and for nobody what is another's to decide; at eight in the morning in Beijing. */
class OneHandTest {
    private static final Instant EIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final CompetentAuthorities AUTHORITIES = new CompetentAuthorities(
            List.of(new CompetentAuthorities.Authority(BUREAU_ID, "371100", Set.of("*"))),
            List.of(new CompetentAuthorities.Authority(COMMITTEE_ID, "371100", Set.of("*"))),
            COMMITTEE_ID);
    private static final HazardClock CLOCK =
            new HazardClock(new WorkingDayCalendar("cn-test-1", Set.of(), Set.of()), HazardTerms.defaults());
    private static final Inspection INSPECTION = new Inspection(true, "现场核查", List.of());

    private static Map<Column, String> row() {
        Map<Column, String> row = new EnumMap<>(Map.of(
                Column.NUMBER, "1",
                Column.TITLE, "通道堵塞",
                Column.DISTRICT, "371102",
                Column.SECTOR, "消防",
                Column.UNIT, UNIT_ID));
        row.put(Column.LEVEL, "一般");
        return row;
    }

    private static Map<Column, String> row(Column column, String text) {
        Map<Column, String> row = row();
        row.put(column, text);
        return row;
    }

    private static Actor withHistory(Actor actor) {
        return new Actor(
                actor.account(),
                actor.organisation(),
                actor.organisationName(),
                actor.kind(),
                actor.level(),
                actor.district(),
                actor.sectors(),
                actor.roles(),
                true);
    }

    private static HazardJournal imported(Actor by, Instant now, Map<Column, String> cells) throws RowRefused {
        ReportedHazard row = new RowReader(
                        now, by.historicalImport(), new SourceWords(null), new UnitCheck(ids -> ids, false))
                .read(new SheetRow(2, cells, Map.of()));
        return new RowHistory("import-1", null, null, by, now, AUTHORITIES, CLOCK).tell("hazard-1", row);
    }

    private static List<String> refused(Actor by, Instant now, Map<Column, String> cells) {
        return catchThrowableOfType(RowRefused.class, () -> imported(by, now, cells)).errors().stream()
                .map(error -> error.column() + " " + error.reason().code())
                .toList();
    }

    @Test
    void aDepartmentDoesNotCompleteAndVerifyByASheetAtWhateverHour() {
        Map<Column, String> cells = row(Column.DEADLINE, "2026-04-01");
        cells.put(Column.COMPLETED_AT, "2026-03-03");
        cells.put(Column.VERIFIED_AT, "2026-03-03");

        for (Instant now : List.of(EIGHT, EIGHT.plus(Duration.ofHours(6)), EIGHT.plus(Duration.ofHours(12)))) {
            assertThat(refused(DEPARTMENT, now, cells))
                    .containsExactly(
                            "COMPLETED_AT rectified-needs-historical-import",
                            "VERIFIED_AT rectified-needs-historical-import");
        }
    }

    @Test
    void whoStatedACompletionByASheetDoesNotVerifyItInPerson() throws RowRefused {
        Map<Column, String> cells = row(Column.DEADLINE, "2026-04-01");
        cells.put(Column.COMPLETED_AT, "2026-03-03");
        Actor importer = withHistory(DEPARTMENT);
        HazardJournal journal = imported(importer, EIGHT, cells);
        assertThat(journal.state().stage()).isEqualTo(Stage.COMPLETION_CLAIMED);

        assertThat(verified(journal, importer)).isEqualTo(HazardRule.COMPLETER_NEVER_VERIFIES);
        Actor elsewhere =
                actor(DEPARTMENT.account(), TOWNSHIP_ID, TOWNSHIP.kind(), "371102", Set.of("*"), Role.DEPARTMENT);
        assertThat(verified(journal, elsewhere)).isEqualTo(HazardRule.COMPLETER_NEVER_VERIFIES);

        Act other = Act.now(DEPARTMENT_2, EIGHT);
        assertThat(journal.then(hazard -> hazard.verify(other, INSPECTION))
                        .state()
                        .stage())
                .isEqualTo(Stage.VERIFIED);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> journal.then(hazard -> hazard.close(Act.now(importer, EIGHT), "整改合格")))
                        .rule())
                .isEqualTo(HazardRule.COMPLETER_NEVER_VERIFIES);
    }

    @Test
    void whoStatedACompletionByASheetSharesTheRectification() throws RowRefused {
        Map<Column, String> cells = row(Column.DEADLINE, "2026-04-01");
        cells.put(Column.COMPLETED_AT, "2026-03-03");
        HazardJournal journal = imported(withHistory(DEPARTMENT), EIGHT, cells)
                .then(hazard -> hazard.failVerification(
                        Act.now(DEPARTMENT_2, EIGHT), INSPECTION, TimeLimit.until(EIGHT.plus(Duration.ofDays(5)))));

        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> journal.then(hazard -> hazard.upgrade(Act.now(DEPARTMENT, EIGHT), "综合判定", Judgement.AS_A_WHOLE)));
        assertThat(refused.rule()).isEqualTo(HazardRule.SHARER_NEVER_DECIDES);
    }

    @Test
    void whoStatedTheStepsOfARectificationDoesNotLookBack() {
        Hands hands =
                Hands.none().completed("importer/unit-1", "unit-1", "unit-1").verified("importer/" + BUREAU_ID);

        assertThat(hands.includes(department("importer"))).isTrue();
        assertThat(hands.includes(department("import"))).isFalse();
    }

    private static Object verified(HazardJournal journal, Actor by) {
        return catchThrowableOfType(
                        Refusal.class, () -> journal.then(hazard -> hazard.verify(Act.now(by, EIGHT), INSPECTION)))
                .rule();
    }

    @Test
    void anInspectorsRowGoesInAsFound() throws RowRefused {
        HazardJournal journal = imported(INSPECTOR, EIGHT, row());

        assertThat(journal.state().stage()).isEqualTo(Stage.FOUND);
        assertThat(journal.state().unit()).isNull();
        assertThat(journal.state().facts().foundAtUnit()).isEqualTo(UNIT_ID);
        assertThat(imported(DEPARTMENT, EIGHT, row()).state().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void anInspectorsRowClassifiesNothingAsMajorAndSetsNoDeadline() {
        assertThat(refused(INSPECTOR, EIGHT, row(Column.LEVEL, "重大"))).containsExactly("LEVEL department-decides");
        assertThat(refused(INSPECTOR, EIGHT, row(Column.DEADLINE, "2026-04-01")))
                .containsExactly("DEADLINE department-decides");
        Map<Column, String> cells = row(Column.DEADLINE, "2026-04-01");
        cells.put(Column.COMPLETED_AT, "2026-03-03");
        cells.put(Column.VERIFIED_AT, "2026-03-03");
        assertThat(refused(withHistory(INSPECTOR), EIGHT, cells))
                .containsExactly(
                        "DEADLINE department-decides",
                        "COMPLETED_AT department-decides",
                        "VERIFIED_AT department-decides");
    }

    @Test
    void aDepartmentDecidesByASheetOnlyWhatItDecidesOneByOne() throws RowRefused {
        assertThat(imported(TOWNSHIP, EIGHT, row()).state().stage()).isEqualTo(Stage.FOUND);
        assertThat(refused(TOWNSHIP, EIGHT, row(Column.LEVEL, "重大"))).containsExactly("LEVEL department-decides");
        assertThat(refused(COMMITTEE, EIGHT, row(Column.LEVEL, "重大"))).containsExactly("LEVEL department-decides");
    }
}
