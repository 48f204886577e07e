package org.safetyvalve.reporting.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.hazard.CampaignAmended;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.contracts.supervision.DocumentRead;
import org.safetyvalve.contracts.supervision.InspectionOpened;
import org.safetyvalve.contracts.supervision.Interview;
import org.safetyvalve.contracts.supervision.ProblemStanding;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFound;
import org.safetyvalve.contracts.supervision.VisitRecorded;

/** Events of one campaign of a test's own. */
final class Scene {
    static final Instant DAY = Instant.parse("2021-03-05T04:00:00Z");
    static final Author BY = new Author("department", "rizhao-emergency-bureau", "department");

    final String campaign = "c-" + UUID.randomUUID();
    private final String supervision = "s-" + UUID.randomUUID();

    String id(String name) {
        return name + "-" + campaign;
    }

    CampaignOpened opened(String... districts) {
        return new CampaignOpened(
                DAY, BY, "大排查大整治", "drive", List.of(districts), List.of("*"), LocalDate.of(2021, 3, 1), null, null);
    }

    CampaignAmended amended(String title) {
        return new CampaignAmended(
                DAY,
                BY,
                title,
                "special-inspection",
                List.of("371100"),
                List.of("*"),
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2021, 6, 30),
                List.of(),
                "延长");
    }

    private HazardStanding standing(
            Instant at, @Nullable String stateBefore, String stateAfter, @Nullable String level) {
        return standing(at, stateBefore, stateAfter, level, "fire-safety");
    }

    private HazardStanding standing(
            Instant at, @Nullable String stateBefore, String stateAfter, @Nullable String level, String sector) {
        return new HazardStanding(
                at, BY, campaign, stateBefore, stateAfter, level, null, sector, "rizhao-emergency-bureau", "消防通道堵塞");
    }

    HazardFound found() {
        return new HazardFound(
                standing(DAY, null, "FOUND", null),
                "二层疏散通道堆放货物",
                "371102",
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    HazardClassified classified(String level) {
        return new HazardClassified(standing(DAY, "FOUND", "CLASSIFIED", level), "判定标准第3条", "red", null, null, null);
    }

    ResponsibilityReturned returned(String unit, int returnsSoFar) {
        return returned(unit, returnsSoFar, "fire-safety");
    }

    ResponsibilityReturned returned(String unit, int returnsSoFar, String sector) {
        return new ResponsibilityReturned(
                standing(DAY, "ASSIGNED", "RETURNED", "general", sector),
                unit,
                "rizhao-emergency-bureau",
                "消防法",
                "another-body",
                null,
                returnsSoFar,
                null);
    }

    /** @param byReturn null in an event of old */
    ResponsibilityDisputed disputed(String unit, int returnsSoFar, @Nullable Boolean byReturn) {
        return new ResponsibilityDisputed(
                standing(DAY, "ASSIGNED", "DISPUTED", "general"),
                unit,
                "rizhao-safety-committee",
                "消防法",
                "another-body",
                null,
                returnsSoFar,
                byReturn,
                new Deadline(DAY, DAY, "3 个工作日", "cn-2021.1"));
    }

    HazardLevelUpgraded upgraded() {
        return new HazardLevelUpgraded(standing(DAY, "RECTIFYING", "ASSIGNED", "major"), "综合判定", null, true);
    }

    HazardLevelDowngraded downgraded() {
        return new HazardLevelDowngraded(standing(DAY, "CLASSIFIED", "CLASSIFIED", "general"), "误判", BY);
    }

    HazardRejected rejected() {
        return new HazardRejected(standing(DAY, "CLASSIFIED", "REJECTED", "general"), "不是隐患");
    }

    HazardClosed closed(String level) {
        return new HazardClosed(standing(DAY.plusSeconds(86_400), "CLASSIFIED", "CLOSED", level), "已整改");
    }

    InspectionOpened group(int number) {
        return new InspectionOpened(DAY, BY, supervision, campaign, "第" + number + "组", "mixed");
    }

    VisitRecorded visit(String unit, int interviews, int documents) {
        return new VisitRecorded(
                DAY,
                BY,
                "i-" + campaign,
                supervision,
                campaign,
                unit,
                "单位",
                false,
                Collections.nCopies(interviews, new Interview("head-of-unit", DAY)),
                Collections.nCopies(documents, new DocumentRead("会议记录", "minutes")),
                "day-to-day");
    }

    ResponsibilityProblemFound problem() {
        return new ResponsibilityProblemFound(
                new ProblemStanding(
                        DAY, BY, supervision, campaign, "rizhao-emergency-bureau", "formalism", 1, null, "FOUND"),
                "v-1",
                null,
                null);
    }
}
