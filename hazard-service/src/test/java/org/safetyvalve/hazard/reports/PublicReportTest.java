package org.safetyvalve.hazard.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.hazard.hazards.People.BUREAU_ID;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE_ID;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.ConclusionEvent;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.HazardTerms;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Measure;
import org.safetyvalve.hazard.hazards.MeasureKind;
import org.safetyvalve.hazard.hazards.Signatory;
import org.safetyvalve.hazard.hazards.Stamp;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

class PublicReportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final HazardClock CLOCK =
            new HazardClock(new WorkingDayCalendar("cn-test-1", Set.of(), Set.of()), HazardTerms.defaults());
    private static final Measure CLOSURE = new Measure(MeasureKind.SHUT_DOWN, "安全生产法", List.of());
    private static final PublicReport.Told TOLD = new PublicReport.Told("安全出口被锁", "海曲路1号商场二楼", "371102", "fire-safety");

    private static CompetentAuthorities authorities(String lastResort) {
        return new CompetentAuthorities(
                List.of(new CompetentAuthorities.Authority(BUREAU_ID, "371100", Set.of("*"))),
                List.of(new CompetentAuthorities.Authority(COMMITTEE_ID, "371100", Set.of("*"))),
                lastResort);
    }

    private static final CompetentAuthorities CITY = authorities(COMMITTEE_ID);

    private static PublicReport.State received(boolean aboutAuthority, boolean anonymous) {
        return PublicReport.fold(
                null,
                PublicReport.receive(TOLD, aboutAuthority, anonymous, CITY, NOW).get(0));
    }

    @Test
    void goesToTheCompetentDepartmentOfItsPlace() {
        PublicReport.State report = received(false, true);

        assertThat(report.authority()).isEqualTo(BUREAU_ID);
        assertThat(report.about()).isNull();
        assertThat(report.facts("r").complainedOf()).isNull();
    }

    @Test
    void anonymousReportsHaveNoContactToRead() {
        assertThatThrownBy(() -> PublicReport.readContact(received(false, true), DEPARTMENT, "核实", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.rule()).isEqualTo(PublicReportRule.ANONYMOUS));
        assertThat(PublicReport.readContact(received(false, false), DEPARTMENT, "核实", NOW))
                .hasSize(1);
    }

    @Test
    void isAddedToTwentyTimesAndNoMore() {
        PublicReport.State report = received(false, true);
        for (int i = 0; i < 20; i++) {
            report = PublicReport.fold(
                    report, PublicReport.supplement(report, "又锁了", NOW).get(0));
        }
        PublicReport.State full = report;
        assertThatThrownBy(() -> PublicReport.supplement(full, "又锁了", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.rule()).isEqualTo(PublicReportRule.ENOUGH_SUPPLEMENTS));
    }

    @Test
    void becomesAHazardWhoseTitleHasNoneOfTheReportersOwnWords() {
        assertThat(received(false, true).facts("r").title()).isEqualTo("群众举报：海曲路1号商场二楼");
    }

    @Test
    void aDepartmentThatIsComplainedOfDecidesNothing() {
        PublicReport.State report = received(true, true);
        assertThat(report.authority()).isEqualTo(COMMITTEE_ID);
        assertThat(report.about()).isEqualTo(BUREAU_ID);

        HazardJournal hazard = found(report);
        assertThat(hazard.state().holder()).isEqualTo(COMMITTEE_ID);
        requireNotInItsOwnCase(hazard, (one, act) -> one.orderInterimControl(act, CLOSURE));
        hazard.then(one -> one.classify(act(COMMITTEE), HazardLevel.GENERAL, "标准", null, Judgement.NONE))
                .then(one -> one.assign(act(COMMITTEE), UNIT_ID, List.of(), "法"));
        requireNotInItsOwnCase(hazard, (one, act) -> one.orderRectification(act, "清理", new TimeLimit(null, 5)));
        hazard.then(one -> one.orderRectification(act(COMMITTEE), "清理", new TimeLimit(null, 5)))
                .then(one -> one.claimCompletion(act(UNIT), "已清理", List.of()));
        requireNotInItsOwnCase(hazard, (one, act) -> one.verify(act, new Inspection(true, "合格", List.of())));
    }

    private interface Command {
        List<HazardEvent> on(Hazard hazard, Act act);
    }

    private static void requireNotInItsOwnCase(HazardJournal hazard, Command command) {
        assertThatThrownBy(() -> hazard.then(one -> command.on(one, act(DEPARTMENT))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.rule().id()).isEqualTo("not-in-its-own-case"));
    }

    @Test
    void whereThereIsNoOtherOfficeTheOnlyOneDecidesAndTheReportSaysSo() {
        CompetentAuthorities alone = new CompetentAuthorities(
                List.of(),
                List.of(new CompetentAuthorities.Authority(COMMITTEE_ID, "371100", Set.of("*"))),
                COMMITTEE_ID);
        PublicReport.State report = PublicReport.fold(
                null, PublicReport.receive(TOLD, true, true, alone, NOW).get(0));

        assertThat(report.authority()).isEqualTo(COMMITTEE_ID);
        assertThat(report.about()).isEqualTo(COMMITTEE_ID);
        assertThat(report.facts("r").complainedOf()).isNull();
        assertThat(authorities("shandong-safety-committee").insteadOf(COMMITTEE_ID, "371102"))
                .hasValue("shandong-safety-committee");
    }

    private static Act act(Actor by) {
        return Act.now(by, NOW);
    }

    private static HazardJournal found(PublicReport.State report) {
        return new HazardJournal(
                "h",
                CLOCK,
                Hazard.find(
                        act(Actor.system("public-reports", report.authority())),
                        report.facts("r"),
                        List.of(),
                        CITY,
                        CLOCK));
    }

    private static HazardJournal claimed() {
        return found(received(false, true))
                .then(one -> one.classify(act(DEPARTMENT), HazardLevel.GENERAL, "标准", null, Judgement.NONE))
                .then(one -> one.assign(act(DEPARTMENT), UNIT_ID, List.of(), "法"))
                .then(one -> one.orderRectification(act(DEPARTMENT), "清理", new TimeLimit(null, 5)))
                .then(one -> one.claimCompletion(act(UNIT), "已清理", List.of()));
    }

    private static HazardState closedFrom(HazardState state) {
        Stamp stamp = new Stamp(new Signatory("department", BUREAU_ID, "department"), NOW, NOW);
        return new ConclusionEvent.HazardClosed(stamp, "单位注销").foldInto(state);
    }

    private static void requireStanding(HazardState hazard, String progress, boolean closed, boolean fixed) {
        Standing standing = Standing.of(hazard);
        assertThat(standing.progress().code()).isEqualTo(progress);
        assertThat(standing.closed()).as("closed").isEqualTo(closed);
        assertThat(standing.fixed()).as("fixed").isEqualTo(fixed);
    }

    @Test
    void closedAndFixedAreTwoThings() {
        HazardJournal verified = claimed();
        requireStanding(verified.state(), "said-to-be-fixed", false, false);
        verified.then(one -> one.verify(act(DEPARTMENT), new Inspection(true, "合格", List.of())));
        requireStanding(verified.state(), "fixed", false, true);
        verified.then(one -> one.close(act(DEPARTMENT), "完成"));
        requireStanding(verified.state(), "fixed", true, true);
        verified.then(one -> one.reopen(act(INSPECTOR), "复发", null));
        requireStanding(verified.state(), "recurred", false, false);

        requireStanding(closedFrom(found(received(false, true)).state()), "closed-not-fixed", true, false);
        requireStanding(closedFrom(claimed().state()), "closed-not-fixed", true, false);
    }

    @Test
    void aClaimThatFailedVerificationIsNoFix() {
        HazardJournal failed = claimed()
                .then(one -> one.failVerification(
                        act(DEPARTMENT), new Inspection(true, "仍锁着", List.of()), new TimeLimit(null, 3)));

        requireStanding(failed.state(), "being-fixed", false, false);
        requireStanding(closedFrom(failed.state()), "closed-not-fixed", true, false);
    }

    @Test
    void saysItInPlainWordsOfBothLanguages() {
        Standing closed = Standing.of(closedFrom(found(received(false, true)).state()));

        assertThat(closed.words(Locale.SIMPLIFIED_CHINESE, false)).contains("已办结", "办结不等于已整改");
        assertThat(closed.words(Locale.ENGLISH, true)).contains("merged", "closed", "nobody has verified");
    }

    @Test
    void aNameOrNumberInATextThatOthersReadIsRefused() {
        ReporterContact contact = ReporterContact.ofWhatWasLeft(" 王小明 ", "138 0013-8000");

        assertThat(contact).isNotNull();
        for (String text : List.of("我是王小明", "请打13800138000", "电话 138-0013-8000。")) {
            assertThatThrownBy(() -> contact.requireNotIn(text, "description"))
                    .isInstanceOfSatisfying(Refusal.class, refused -> {
                        assertThat(refused.rule()).isEqualTo(PublicReportRule.CONTACT_ONLY_IN_ITS_FIELDS);
                        assertThat(refused).hasMessageNotContaining("王小明").hasMessageNotContaining("8000");
                    });
        }
        contact.requireNotIn("二楼安全出口被锁，2026年3月2日", "description");
        assertThat(ReporterContact.ofWhatWasLeft(" ", null)).isNull();
    }
}
