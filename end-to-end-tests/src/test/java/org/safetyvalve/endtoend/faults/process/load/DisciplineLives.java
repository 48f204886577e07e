package org.safetyvalve.endtoend.faults.process.load;

import static org.safetyvalve.endtoend.faults.process.load.Call.body;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What becomes of accidents, and of a county's cases that follow them. */
final class DisciplineLives {
    private static final String DECIDER = "donggang-decision-body";
    private static final String INVESTIGATOR = "donggang-investigator";
    private static final String ADJUDICATOR = "donggang-adjudicator";
    private static final String REVIEWER = "review-body";

    private DisciplineLives() {}

    /**
     * From a lead to a decision in effect. Somebody tries to do without the review, and two who decide come at once. Some are of a hazard,
     * which leads to an accident when the case is in front of its decision or of its effect.
     */
    static void countyCase(Course course) throws InterruptedException {
        boolean ofAHazard = course.chance(0.3);
        String hazard = "hazard-of-" + course.name();
        Map<String, Object> lead = body("source", "public-report", "district", "371102", "content", "瞒报事故");
        if (ofAHazard) {
            lead.put("source", "hazard");
            lead.put("hazard", hazard);
        }
        Course aCase = course.beside("/cases");
        if (!recommendedLead(course, lead) || !aCase.create(DECIDER, filing(course, !ofAHazard))) {
            return;
        }
        if (!investigated(aCase) || !heard(aCase)) {
            return;
        }
        boolean before = course.chance(0.5);
        if (ofAHazard && before) {
            ledToAnAccident(course, hazard);
        }
        if (!answered(aCase) || !aCase.does(DECIDER, "decide")) {
            return;
        }
        if (ofAHazard && !before) {
            ledToAnAccident(course, hazard);
        }
        if (aCase.chance(0.4)) {
            aCase.doesAgainst(DECIDER, "take-effect", body(), REVIEWER, body("result", "approved"));
        } else if (aCase.chance(0.2)) {
            aCase.does(REVIEWER, "review", "result", "returned", "reasons", "量纪不当");
            if (!heard(aCase) || !aCase.does(DECIDER, "decide")) {
                return;
            }
        }
        aCase.does(REVIEWER, "review", "result", "approved");
        if (aCase.does(DECIDER, "take-effect") && aCase.does(DECIDER, "execute", "execution", "已执行")) {
            aCase.does("donggang-discipline-registry", "appeal", "concerned", "1", "grounds", "不服");
        }
    }

    private static boolean recommendedLead(Course course, Map<String, Object> lead) throws InterruptedException {
        String inspector = "donggang-discipline-inspector";
        return course.create(inspector, lead)
                && course.does("donggang-discipline-registry", "register")
                && course.does(inspector, "dispose", "disposition", "preliminary-verification")
                && course.does(inspector, "recommend-case");
    }

    private static Map<String, Object> filing(Course course, boolean accident) {
        Map<String, Object> concerned =
                body("capacities", List.of("cadre"), "organisation", "donggang-emergency-bureau", "name", "张三，局长");
        return body("lead", course.id(), "accidentCase", accident, "facts", "失职", "concerned", List.of(concerned));
    }

    private static boolean investigated(Course aCase) throws InterruptedException {
        Map<String, Object> found = body("concerned", "1", "finding", "falsification", "text", "瞒报");
        return aCase.does(DECIDER, "assign", "investigators", List.of(INVESTIGATOR, INVESTIGATOR + "-2"))
                && aCase.does(INVESTIGATOR, "take-up")
                && aCase.does(INVESTIGATOR + "-2", "take-up")
                && aCase.does(INVESTIGATOR, "conclude-investigation", "findings", List.of(found), "report", "调查报告");
    }

    private static boolean heard(Course aCase) throws InterruptedException {
        Map<String, Object> outcome = body(
                "concerned",
                "1",
                "finding",
                "falsification",
                "measures",
                List.of(body("form", "accountability-2019/admonition")));
        return aCase.does(ADJUDICATOR, "hear", "opinion", "事实清楚")
                && aCase.does(ADJUDICATOR + "-2", "hear", "opinion", "同意")
                && aCase.does(ADJUDICATOR, "propose", "outcomes", List.of(outcome));
    }

    /** Who is concerned is informed of what is proposed and defends himself; in a later round that proposes the same it still holds. */
    private static boolean answered(Course aCase) throws InterruptedException {
        return aCase.does(ADJUDICATOR, "inform", "concerned", "1", "means", "in-person", "notice", "拟给予诫勉")
                && aCase.does(
                        INVESTIGATOR,
                        "hear-defence",
                        "concerned",
                        "1",
                        "waived",
                        false,
                        "statement",
                        "不知情",
                        "acceptance",
                        "not-accepted",
                        "reasons",
                        "与查明的事实不符");
    }

    /** Reported by the police; of every second one the unit's hour is over a moment later, and a clock says so. */
    static void accident(Course course) throws InterruptedException {
        Duration ago = course.chance(0.5) ? Duration.ofMinutes(60).minusMillis(800) : Duration.ofMinutes(20);
        if (!course.create("agency", report(course, ago))) {
            return;
        }
        course.does("department", "supplement", "deaths", 3, "seriousInjuries", 4, "directLoss", 0);
        course.does("responsible-unit", "unit-report");
        if (course.does("department", "submit-investigation", "reference", "日事故〔2026〕1号")) {
            course.does("leader", "close", "reference", "日政字〔2026〕9号");
        }
    }

    /** It is reported by the police, who know what it arose from. */
    private static void ledToAnAccident(Course course, String hazard) throws InterruptedException {
        Map<String, Object> report = report(course, Duration.ofMinutes(20));
        report.put("hazard", hazard);
        course.beside("/accidents").create("agency", report);
    }

    private static Map<String, Object> report(Course course, Duration ago) {
        Instant happenedAt = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        return body(
                "reference",
                "警 " + course.name(),
                "title",
                "车间爆燃事故",
                "description",
                "爆燃",
                "district",
                "371102",
                "sector",
                "fire-safety",
                "kind",
                "other",
                "happenedAt",
                happenedAt.toString(),
                "deaths",
                1,
                "seriousInjuries",
                2,
                "unit",
                "91371102MA3GJHZ01X");
    }
}
