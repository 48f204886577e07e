package org.safetyvalve.quickstart.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.quickstart.campaign.Stories.Completion;
import org.safetyvalve.quickstart.campaign.Stories.Control;
import org.safetyvalve.quickstart.campaign.Stories.Extension;
import org.safetyvalve.quickstart.campaign.Stories.MajorHazard;
import org.safetyvalve.quickstart.campaign.Stories.Plan;
import org.safetyvalve.quickstart.campaign.Stories.Return;

/** The history of one major hazard as the commands that were given, in the order of time. */
final class MajorHazardHistory {

    private static final int CENTS = 100;
    private static final int PUBLISHED_AFTER = 2;

    private final MajorHazard hazard;
    private final CampaignDays days;
    private final List<Step> steps = new ArrayList<>();

    private MajorHazardHistory(MajorHazard hazard, CampaignDays days) {
        this.hazard = hazard;
        this.days = days;
    }

    /** How it was found; what {@code POST /hazards} is given. */
    static Body found(MajorHazard hazard, String campaign, @Nullable String site, CampaignDays days) {
        return Body.of("campaign", campaign)
                .and("title", hazard.title())
                .and("description", hazard.description())
                .and("district", hazard.district())
                .and("address", hazard.address())
                .and("sector", hazard.sector())
                .and("site", site)
                .and("unit", hazard.unitId())
                .and("occurredAt", days.at(hazard.found(), 9, 20));
    }

    /** Everything that happened to it after it was found. */
    static List<Step> of(MajorHazard hazard, CampaignDays days) {
        MajorHazardHistory history = new MajorHazardHistory(hazard, days);
        history.triage();
        history.responsibility();
        history.listing();
        history.controls();
        history.rectification();
        history.end();
        history.steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(history.steps);
    }

    private void triage() {
        add(
                hazard.classified(),
                11,
                "classified",
                People.DEPARTMENT,
                "classify",
                judged(Body.of("level", "major").and("basis", hazard.basis()).and("riskColour", hazard.riskColour())));
    }

    private Body judged(Body body) {
        return hazard.criteria() == null ? body.and("wholeJudgement", true) : body.and("criteria", hazard.criteria());
    }

    private void responsibility() {
        Return first = hazard.returnedBy();
        if (first != null) {
            add(
                    first.assigned(),
                    14,
                    "assigned-first",
                    People.DEPARTMENT,
                    "assign",
                    Body.of("unit", first.unit()).and("basis", "按属地和行业初步研判交办"));
            add(
                    first.returned(),
                    15,
                    "returned",
                    first.account(),
                    "return-assignment",
                    Body.of("legalBasis", first.legalBasis())
                            .and("competentBody", first.competentBody())
                            .and("reason", first.reason()));
        }
        add(
                hazard.assigned(),
                9,
                "assigned",
                People.DEPARTMENT,
                "assign",
                Body.of("unit", hazard.unitId()).and("basis", hazard.assignmentBasis()));
    }

    private void listing() {
        add(
                hazard.listed(),
                10,
                "listed",
                People.COMMITTEE,
                "list",
                Body.of("level", "city").and("number", hazard.listingNo()));
        add(
                hazard.listed() - PUBLISHED_AFTER,
                17,
                "published",
                People.COMMITTEE,
                "publish-listing",
                Body.of("publication", "日照市人民政府网站“挂牌督办”专栏 " + hazard.listingNo()));
    }

    private void controls() {
        Control interim = hazard.interimControl();
        if (interim != null) {
            add(interim.day(), 16, "interim-control", People.DEPARTMENT, "order-interim-control", measure(interim));
            Extension extension = interim.extension();
            if (extension != null) {
                add(
                        extension.day(),
                        16,
                        "interim-control-extended",
                        People.DEPARTMENT,
                        "extend-interim-control",
                        Body.of("days", extension.days())
                                .and("reason", extension.reason())
                                .and("approvalNo", extension.approvalNo())
                                .and("noticeNo", extension.noticeNo()));
            }
            if (interim.lifted() > 0) {
                add(
                        interim.lifted(),
                        16,
                        "interim-control-lifted",
                        People.DEPARTMENT,
                        "lift-interim-control",
                        Body.of("reason", interim.liftReason()));
            }
        }
        List<Control> enforcement = Objects.requireNonNullElse(hazard.enforcement(), List.of());
        for (int i = 0; i < enforcement.size(); i++) {
            add(
                    enforcement.get(i).day(),
                    15,
                    "enforcement-" + i,
                    People.DEPARTMENT,
                    "order-enforcement",
                    measure(enforcement.get(i)));
        }
    }

    private Body measure(Control control) {
        Body body = Body.of("measure", control.kind())
                .and("legalBasis", control.legalBasis())
                .and("legalBasisId", control.legalBasisId())
                .and("subjects", control.named());
        return control.noticeNo() == null
                ? body
                : body.and("noticeNo", control.noticeNo()).and("noticedAt", days.at(control.noticed(), 9, 0));
    }

    private void rectification() {
        add(
                hazard.ordered(),
                10,
                "ordered",
                or(hazard.orderedBy(), People.DEPARTMENT),
                "order-rectification",
                Body.of("requirements", hazard.requirements()).and("deadline", days.endOf(hazard.timeLimitDays())));
        Plan plan = hazard.plan();
        if (plan == null) {
            return;
        }
        String unit = People.of(hazard.unitId());
        add(
                plan.day(),
                14,
                "planned",
                unit,
                "plan",
                Body.of("responsibility", plan.responsibility())
                        .and("measures", plan.measures())
                        .and(
                                "funds",
                                Map.of(
                                        "amount",
                                        plan.funds().amountYuan() * CENTS,
                                        "source",
                                        plan.funds().source()))
                        .and("timeLimit", days.endOf(hazard.timeLimitDays()))
                        .and("contingencyPlan", plan.contingencyPlan()));
        add(
                hazard.approved(),
                10,
                "approved",
                or(hazard.approvedBy(), People.DEPARTMENT),
                "approve-plan",
                Body.of("opinion", hazard.approvalOpinion()));
        List<Completion> completions = Objects.requireNonNullElse(hazard.completions(), List.of());
        for (int round = 1; round <= completions.size(); round++) {
            completion(round, completions.get(round - 1), unit);
        }
    }

    private void completion(int round, Completion completion, String unit) {
        add(completion.day(), 15, "completed-" + round, unit, "complete", Body.of("summary", completion.summary()));
        if (completion.failure() != null) {
            add(
                    completion.failed(),
                    10,
                    "failed-" + round,
                    People.VERIFIER,
                    "fail-verification",
                    Body.of("onSite", true)
                            .and("opinion", completion.failure())
                            .and("deadline", days.endOf(hazard.timeLimitDays())));
        } else {
            add(
                    completion.verified(),
                    10,
                    "verified-" + round,
                    or(completion.verifiedBy(), People.VERIFIER),
                    "verify",
                    Body.of("onSite", true).and("opinion", completion.opinion()));
        }
    }

    private void end() {
        if (hazard.delisted() > 0) {
            add(hazard.delisted(), 10, "delisted", People.COMMITTEE, "delist", Body.of("reason", "整改完成，验收合格，予以销号。"));
            add(
                    hazard.closed(),
                    10,
                    "closed",
                    or(hazard.closedBy(), People.DEPARTMENT),
                    "close",
                    Body.of("reason", "已销号，归档。"));
        }
    }

    private void add(int day, int hour, String name, String account, String command, Body body) {
        steps.add(new Step(days.at(day, hour, 0), name, account, command, body));
    }

    private static String or(@Nullable String stated, String otherwise) {
        return Optional.ofNullable(stated).orElse(otherwise);
    }
}
