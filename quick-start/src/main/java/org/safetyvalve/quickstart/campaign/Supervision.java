package org.safetyvalve.quickstart.campaign;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.quickstart.campaign.Stories.Problem;
import org.safetyvalve.quickstart.campaign.Visits.Visit;

/** Loads the supervision of the campaign by discipline inspection: 32 groups, 163 visits, 19 responsibility problems. */
final class Supervision {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int INTERVIEW_MINUTES = 40;
    private static final String ORGANISATION = "rizhao-discipline";

    private final ReferenceCampaign campaign;
    private final CampaignDays days;
    private final URI service;
    private final Map<String, String> visitByUnit = new ConcurrentHashMap<>();

    Supervision(ReferenceCampaign campaign) {
        this.campaign = campaign;
        this.days = campaign.days();
        this.service = campaign.endpoints().accountability();
    }

    void load() {
        String supervision = campaign.command(
                "supervision-opened",
                People.DISCIPLINE,
                service.resolve("/supervisions"),
                Body.of("id", ReferenceCampaign.ID + "-supervision")
                        .and("campaign", ReferenceCampaign.ID)
                        .and("title", "全市安全生产大排查大整治专项监督检查")
                        .and("from", days.before(84).toString())
                        .and("to", days.last().toString())
                        .and("occurredAt", days.at(84, 8, 30)));
        Map<Integer, String> groups = openGroups(supervision);
        List<Runnable> visits = new ArrayList<>();
        Visits.all().forEach(visit -> visits.add(() -> record(visit, groups.getOrDefault(visit.group(), ""))));
        campaign.atOnce("走访 visits", visits);
        List<Problem> found = Stories.problems();
        List<Runnable> problems = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int number = i;
            problems.add(() -> load(found.get(number), number, supervision));
        }
        campaign.atOnce("责任落实问题 problems", problems);
    }

    private Map<Integer, String> openGroups(String supervision) {
        Map<Integer, String> groups = new HashMap<>();
        for (int group = 1; group <= Visits.GROUPS; group++) {
            groups.put(
                    group,
                    campaign.command(
                            "group-" + group,
                            People.DISCIPLINE,
                            service.resolve("/supervisions/" + supervision + "/inspections"),
                            Body.of("id", ReferenceCampaign.ID + "-group-%02d".formatted(group))
                                    .and("groupName", "第" + chinese(group) + "监督检查组")
                                    .and("kind", "mixed")
                                    .and("leader", Map.of("account", People.DISCIPLINE, "organisation", ORGANISATION))
                                    .and(
                                            "members",
                                            List.of(Map.of(
                                                    "account", People.SECOND_DISCIPLINE, "organisation", ORGANISATION)))
                                    .and("occurredAt", days.at(83, 9, 0))));
        }
        return groups;
    }

    static String chinese(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
        return tens + DIGITS[number % 10];
    }

    private void record(Visit visit, String inspection) {
        List<Map<String, String>> interviews = new ArrayList<>();
        for (int i = 0; i < visit.interviews().size(); i++) {
            Instant at = days.at(visit.day(), 9, 0).plusSeconds(60L * INTERVIEW_MINUTES * i);
            interviews.add(Map.of("role", visit.interviews().get(i), "at", at.toString()));
        }
        List<Map<String, String>> documents = visit.documents().stream()
                .map(index -> Map.of("title", Visits.documentTitle(index), "kind", Visits.documentKind(index)))
                .toList();
        String id = campaign.command(
                "visit-" + visit.unit().id(),
                People.DISCIPLINE,
                service.resolve("/inspections/" + inspection + "/visits"),
                Body.of("unit", visit.unit().id())
                        .and("unitName", visit.unit().name())
                        .and("kind", visit.announced() ? "open" : "day-to-day")
                        .and("inspectors", List.of(People.DISCIPLINE, People.SECOND_DISCIPLINE))
                        .and("interviews", interviews)
                        .and("documents", documents)
                        .and("occurredAt", days.at(visit.day(), 22, 0)));
        visitByUnit.put(visit.unit().id(), id);
    }

    private void load(Problem problem, int number, String supervision) {
        String step = "problem-" + (number + 1) + "-";
        String id = campaign.command(
                step + "found",
                People.DISCIPLINE,
                service.resolve("/responsibility-problems"),
                Body.of("supervision", supervision)
                        .and("visit", visitByUnit.get(problem.unit()))
                        .and("unit", problem.unit())
                        .and("kind", problem.kind())
                        .and("summary", problem.summary())
                        .and("district", "371100")
                        .and("occurredAt", days.at(problem.found(), 17, 0)));
        for (Step next : history(problem)) {
            campaign.command(
                    step + next.name(),
                    next.account(),
                    service.resolve("/responsibility-problems/" + id + "/" + next.command()),
                    next.body());
        }
    }

    private List<Step> history(Problem problem) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                days.at(problem.fedBack(), 10, 0),
                "fed-back",
                People.DISCIPLINE,
                "feed-back",
                Body.of("workingDays", problem.workingDays())));
        if (problem.report() != null) {
            steps.add(new Step(
                    days.at(problem.rectified(), 15, 0),
                    "rectified",
                    People.of(problem.unit()),
                    "rectify",
                    Body.of("report", problem.report())));
        }
        if (problem.opinion() != null) {
            steps.add(new Step(
                    days.at(problem.verified(), 10, 0),
                    "verified",
                    People.SECOND_DISCIPLINE,
                    "verify",
                    Body.of("opinion", problem.opinion())));
        }
        if (problem.closed() > 0) {
            steps.add(new Step(
                    days.at(problem.closed(), 16, 0),
                    "closed",
                    People.DISCIPLINE,
                    "close",
                    Body.of("reason", "整改到位，办结。")));
        }
        return steps;
    }
}
