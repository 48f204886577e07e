package org.safetyvalve.quickstart.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.quickstart.campaign.InspectedUnits.Inspected;
import org.safetyvalve.quickstart.campaign.Stories.MajorHazard;
import org.safetyvalve.quickstart.campaign.Stories.Problem;
import org.safetyvalve.quickstart.campaign.Visits.Visit;

class ReferenceCampaignDataTest {

    private static final CampaignDays DAYS = new CampaignDays(LocalDate.parse("2026-11-24"));

    @Test
    void thirtyTwoGroupsVisitOneHundredAndSixtyThreeUnitsWith391InterviewsAnd1114Documents() {
        List<Visit> visits = Visits.all();

        assertThat(visits).extracting(Visit::group).containsOnly(groups());
        assertThat(visits.stream().map(visit -> visit.unit().id()).collect(Collectors.toSet()))
                .hasSize(163);
        assertThat(visits.stream().mapToInt(visit -> visit.interviews().size()).sum())
                .isEqualTo(391);
        assertThat(visits.stream().mapToInt(visit -> visit.documents().size()).sum())
                .isEqualTo(1_114);
        assertThat(visits).allSatisfy(visit -> assertThat(visit.interviews()).isNotEmpty());
    }

    private static Integer[] groups() {
        Integer[] groups = new Integer[32];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i + 1;
        }
        return groups;
    }

    @Test
    void nineteenProblemsAreFedBackToUnitsThatWereVisited() {
        Set<String> visited = InspectedUnits.all().stream().map(Inspected::id).collect(Collectors.toSet());

        assertThat(Stories.problems()).hasSize(19).allSatisfy(problem -> {
            assertThat(visited).contains(problem.unit());
            assertThat(daysOf(problem)).isSortedAccordingTo((a, b) -> b - a);
        });
    }

    @Test
    void aProblemIsFoundAfterItsUnitWasVisited() {
        for (Problem problem : Stories.problems()) {
            Visit visit = Visits.all().stream()
                    .filter(each -> each.unit().id().equals(problem.unit()))
                    .findFirst()
                    .orElseThrow();
            assertThat(problem.found()).as(problem.summary()).isLessThan(visit.day());
        }
    }

    private static List<Integer> daysOf(Problem problem) {
        return java.util.stream.IntStream.of(
                        problem.found(), problem.fedBack(), problem.rectified(), problem.verified(), problem.closed())
                .filter(day -> day > 0)
                .boxed()
                .toList();
    }

    @Test
    void ofElevenMajorHazardsFourAreDelistedAndClosed() {
        assertThat(Stories.majorHazards()).hasSize(11);
        assertThat(Stories.majorHazards().stream().filter(hazard -> hazard.closed() > 0))
                .hasSize(4);
        assertThat(Stories.majorHazards())
                .extracting(MajorHazard::key)
                .contains("guojiahuzi")
                .doesNotHaveDuplicates();
    }

    static List<MajorHazard> majorHazards() {
        return Stories.majorHazards();
    }

    @ParameterizedTest
    @MethodSource("majorHazards")
    void aHistoryIsInOrderAndNeverInTheFuture(MajorHazard hazard) {
        List<Step> history = MajorHazardHistory.of(hazard, DAYS);

        assertThat(history.get(0).at()).isAfter(DAYS.at(hazard.found(), 9, 20));
        assertThat(history).extracting(Step::at).isSorted().allMatch(at -> at.isBefore(DAYS.at(0, 0, 0)));
        assertThat(history).extracting(Step::name).doesNotHaveDuplicates();
        assertThat(history).extracting(Step::command).contains("classify", "assign", "list", "order-rectification");
    }

    /** Administrative Compulsion Law, article 25. */
    @ParameterizedTest
    @MethodSource("majorHazards")
    void nothingIsSealedForLongerThanThirtyDaysAndOneExtension(MajorHazard hazard) {
        Stories.Control control = hazard.interimControl();
        if (control == null || !control.kind().equals("seal")) {
            return;
        }
        Stories.Extension extension = control.extension();
        int term = extension == null ? 30 : 30 + extension.days();
        assertThat(control.day() - control.lifted()).isLessThanOrEqualTo(term);
        if (extension != null) {
            assertThat(extension.days()).isBetween(1, 30);
            assertThat(control.day() - extension.day()).isBetween(0, 30);
        }
    }

    @Test
    void theAutoCityHas206BusinessesOf230000SquareMetresAndShutsTheRiskiestDown() {
        assertThat(AutoCity.businesses()).hasSize(206);
        assertThat(AutoCity.businesses()).extracting(AutoCity.Business::name).doesNotHaveDuplicates();
        assertThat(AutoCity.businesses()).extracting(AutoCity.Business::address).doesNotHaveDuplicates();
        assertThat(AutoCity.redOnes()).hasSize(41);
        assertThat(MajorHazardHistory.of(Stories.majorHazards().get(0), DAYS))
                .filteredOn(step -> step.command().equals("order-enforcement"))
                .extracting(step -> step.body().fields().get("measure"))
                .containsExactly("shut-down", "power-cut", "demolition");
    }

    @Test
    void theRegisterHas400UnitsOfDifferentCodesAndNames() {
        List<Unit> units = RegisteredUnits.all();

        assertThat(units).hasSize(400);
        assertThat(units).extracting(Unit::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9A-Z]{18}"));
        assertThat(units).extracting(Unit::name).doesNotHaveDuplicates();
        assertThat(units.subList(2, 400))
                .allSatisfy(unit -> assertThat(CreditCode.check(unit.id().substring(0, 17)))
                        .isEqualTo(unit.id().charAt(17)));
    }

    @Test
    void knowsACheckCharacterFromTheStandardsExample() {
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }

    @Test
    void theSheetIsTheSameEverywhereAndSaysThatItIsGenerated() {
        List<GeneralHazard> hazards = GeneralHazards.list(30_000, DAYS);

        assertThat(hazards).hasSize(30_000).isEqualTo(GeneralHazards.list(30_000, DAYS));
        assertThat(hazards).allMatch(hazard -> hazard.description().contains("由程序生成"));
        long done = hazards.stream().filter(hazard -> hazard.verified() != null).count();
        assertThat(done).isBetween(27_500L, 28_500L);
    }

    @Test
    void aRowsDatesAreInOrderAndNotAheadOfTheLastDay() {
        Set<String> late = new HashSet<>();
        for (GeneralHazard hazard : GeneralHazards.list(30_000, DAYS)) {
            assertThat(hazard.found()).isBefore(hazard.deadline()).isAfter(DAYS.first());
            if (hazard.completed() != null) {
                assertThat(hazard.completed())
                        .isBetween(hazard.found(), hazard.deadline())
                        .isBefore(DAYS.last());
            } else if (hazard.deadline().isBefore(DAYS.last())) {
                late.add(hazard.title() + hazard.number());
            }
            if (hazard.verified() != null) {
                assertThat(hazard.verified()).isBetween(hazard.completed(), DAYS.last());
            }
        }
        assertThat(late).as("a few open ones are overdue").hasSizeBetween(50, 500);
    }

    @Test
    void everyRowOfTheSheetHasACellForEachColumn() {
        String[] lines = SheetImport.csv(GeneralHazards.list(300, DAYS)).split("\r\n");

        assertThat(lines).hasSize(301);
        for (String line : lines) {
            assertThat(line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                    .as(line)
                    .hasSize(12);
        }
    }

    @Test
    void groupsAreNumberedInChinese() {
        assertThat(List.of(1, 10, 11, 20, 32))
                .extracting(Supervision::chinese)
                .containsExactly("一", "十", "十一", "二十", "三十二");
    }
}
