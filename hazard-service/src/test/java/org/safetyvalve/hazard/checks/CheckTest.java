package org.safetyvalve.hazard.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.campaigns.InspectionGroup;
import org.safetyvalve.hazard.checks.Check.Answer;
import org.safetyvalve.hazard.checks.Check.Result;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.domain.Rule;

class CheckTest {
    private static final Instant THEN = Instant.parse("2026-03-10T02:30:00Z");
    private static final InspectionGroup GROUP = new InspectionGroup(
            "group-1",
            "第一检查组",
            INSPECTOR.organisation(),
            List.of("371102"),
            List.of("fire-safety"),
            List.of("department", "responsible-unit"));
    private static final Checklist.Content CONTENT = new Checklist.Content(
            "市场消防安全检查表", "fire-safety", List.of(item("1.1", "疏散通道畅通"), item("1.2", "消防车通道未被占用"), item("1.3", "消火栓有水")));
    private static final Checklist.State LIST = Checklist.fold(
            Checklist.publish(COMMITTEE, THEN, "markets", null, CONTENT).get(0));
    private static final Check.Place PLACE = new Check.Place("371102", "海曲路1号", UNIT_ID, null);

    private static Checklist.Item item(String code, String zh) {
        return new Checklist.Item(code, zh, "in English", "消防法第二十八条");
    }

    private static List<Answer> answers(Answer... others) {
        List<Answer> all = new ArrayList<>(List.of(
                new Answer("1.1", Result.PASSED, null),
                new Answer("1.2", Result.NOT_APPLICABLE, null),
                new Answer("1.3", Result.FAILED, "打开后无水")));
        Arrays.stream(others).forEach(other -> all.replaceAll(one -> one.item().equals(other.item()) ? other : one));
        return all;
    }

    private static Check.Report report(Check.Place place, List<Answer> answers) {
        return new Check.Report("campaign-1", "group-1", "markets", 1, place, answers);
    }

    private static List<Check.Event> record(Actor by, Check.Place place, List<Answer> answers) {
        return Check.record(Act.now(by, THEN), report(place, answers), GROUP, LIST, item -> "hazard of " + item);
    }

    private static List<Check.Event> record(Actor by) {
        return record(by, PLACE, answers());
    }

    private static Rule refused(ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).isNotNull();
        return refusal.rule();
    }

    @Test
    void whatFailedIsOwedAsAHazardUntilItIsEntered() {
        Check.State check = Check.fold(null, record(INSPECTOR).get(0));
        assertThat(check.findings()).containsExactly(new Check.Finding("1.3", "hazard of 1.3", "消火栓有水", "打开后无水"));
        assertThat(check.name()).isEqualTo("ENTERING");
        assertThat(check.due()).isAfter(THEN);

        HazardFacts facts = check.facts("check-1", check.findings().get(0));
        assertThat(facts.check()).isEqualTo(new HazardFacts.CheckItem("check-1", "1.3"));
        assertThat(facts.campaign()).isEqualTo("campaign-1");
        assertThat(facts.sector()).isEqualTo("fire-safety");
        assertThat(facts.foundAtUnit()).isEqualTo(UNIT_ID);

        Check.State done =
                Check.fold(check, Check.finish(check, INSPECTOR, THEN).get(0));
        assertThat(done.name()).isEqualTo("DONE");
        assertThat(done.due()).isNull();
        assertThat(done.findings()).isEqualTo(check.findings());
        assertThat(Check.finish(done, INSPECTOR, THEN)).isEmpty();
    }

    @Test
    void whenNothingFailedNothingIsOwed() {
        Check.State check = Check.fold(
                null,
                record(INSPECTOR, PLACE, answers(new Answer("1.3", Result.PASSED, "有水")))
                        .get(0));
        assertThat(check.name()).isEqualTo("DONE");
        assertThat(check.due()).isNull();
    }

    @Test
    void isDoneByTheGroupAndByNobodyElse() {
        assertThat(record(INSPECTOR)).hasSize(1);
        assertThat(record(DEPARTMENT)).as("a member of another organisation").hasSize(1);
        assertThat(refused(() -> record(DEPARTMENT_2))).isEqualTo(CheckRule.CHECK_NOT_OF_THE_GROUP);
        assertThat(refused(() -> record(COMMITTEE))).isEqualTo(CheckRule.CHECK_NOT_OF_THE_GROUP);
        assertThat(refused(() -> record(UNIT)))
                .as("a unit does not check itself, though it were named a member")
                .isEqualTo(CheckRule.CHECK_INSPECTORS_ONLY);
        Actor enterprise = actor(
                "impostor",
                INSPECTOR.organisation(),
                OrganisationKind.ENTERPRISE,
                "371100",
                Set.of("*"),
                Role.SAFETY_INSPECTOR);
        assertThat(refused(() -> record(enterprise)))
                .as("a role gives nothing in an organisation that it does not fit")
                .isEqualTo(CheckRule.CHECK_INSPECTORS_ONLY);
        assertThat(refused(() ->
                        Check.record(Act.now(INSPECTOR, THEN), report(PLACE, answers()), null, LIST, item -> item)))
                .isEqualTo(CheckRule.CHECK_NO_SUCH_GROUP);
    }

    @Test
    void staysWithinWhatTheGroupCovers() {
        assertThat(refused(() -> record(INSPECTOR, new Check.Place("371103", null, UNIT_ID, null), answers())))
                .isEqualTo(CheckRule.CHECK_BEYOND_THE_GROUP);
        assertThat(refused(() -> record(INSPECTOR, new Check.Place("370102", null, UNIT_ID, null), answers())))
                .isEqualTo(HazardRule.OUTSIDE_ITS_DISTRICT);
        assertThat(refused(() -> record(INSPECTOR, new Check.Place("371102", null, null, null), answers())))
                .isEqualTo(CheckRule.CHECK_NEEDS_A_PLACE);
        Checklist.State mining = Checklist.fold(Checklist.publish(
                        COMMITTEE, THEN, "mines", null, new Checklist.Content("矿山", "mining", CONTENT.items()))
                .get(0));
        assertThat(refused(() ->
                        Check.record(Act.now(INSPECTOR, THEN), report(PLACE, answers()), GROUP, mining, item -> item)))
                .isEqualTo(CheckRule.CHECK_BEYOND_THE_GROUP);
    }

    @Test
    void everyItemHasOneResultAndOnlyOne() {
        List<Answer> missing = answers().subList(0, 2);
        List<Answer> twice = new ArrayList<>(answers());
        twice.add(new Answer("1.1", Result.FAILED, "又堵塞"));
        List<Answer> unknown = new ArrayList<>(answers());
        unknown.add(new Answer("9.9", Result.PASSED, null));
        for (List<Answer> wrong : List.of(missing, twice, unknown)) {
            assertThat(refused(() -> record(INSPECTOR, PLACE, wrong))).isEqualTo(CheckRule.CHECK_EVERY_ITEM_ONCE);
        }
    }

    @Test
    void aFailedItemSaysWhatWasFound() {
        for (String note : Arrays.asList(null, " ")) {
            assertThat(refused(() -> record(INSPECTOR, PLACE, answers(new Answer("1.1", Result.FAILED, note)))))
                    .isEqualTo(CheckRule.CHECK_FAILED_SAYS_WHAT);
        }
    }

    @Test
    void aChecklistSaysWhoMayPublishTheNextVersion() {
        assertThat(Checklist.actions(LIST, DEPARTMENT)).containsExactly("publish-next");
        assertThat(Checklist.actions(LIST, INSPECTOR)).isEmpty();
        assertThat(Checklist.actions(LIST, UNIT)).isEmpty();
        assertThat(Checklist.actions(LIST, OTHER_CITY)).isEmpty();
    }

    @Test
    void aChecklistIsPublishedByAuthoritiesForWhatTheyCover() {
        assertThat(LIST.version()).isOne();
        Checklist.Published next =
                Checklist.publish(DEPARTMENT, THEN, "markets", LIST, CONTENT).get(0);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.district()).isEqualTo("371100");
        assertThat(refused(() -> Checklist.publish(INSPECTOR, THEN, "markets", LIST, CONTENT)))
                .isEqualTo(CheckRule.CHECKLIST_AUTHORITIES_ONLY);
        assertThat(refused(() -> Checklist.publish(OTHER_CITY, THEN, "markets", LIST, CONTENT)))
                .isEqualTo(CheckRule.CHECKLIST_NOT_YOURS);
        assertThat(refused(() -> new Checklist.Content("x", "mining", List.of(item("1", "a"), item("1", "b")))))
                .isEqualTo(CheckRule.CHECKLIST_CODE_ONCE);
    }
}
