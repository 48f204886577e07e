package org.safetyvalve.endtoend.faults.process.load;

import static org.safetyvalve.endtoend.faults.process.load.Call.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What becomes of hazards, each step by whom it is for. A step that is not accepted ends the course. */
final class HazardLives {
    private static final String UNIT = "91371102MA3GJHZ01X";
    private static final String UNIT_ACCOUNT = "responsible-unit";

    private HazardLives() {}

    private static Map<String, Object> report(Course course, String campaign) {
        return body(
                "campaign", campaign,
                "title", "隐患 " + course.name(),
                "description", "现场检查发现",
                "district", "371102",
                "sector", "fire-safety");
    }

    private static boolean find(Course course, String campaign) throws InterruptedException {
        String finder = course.chance(0.5) ? "safety-inspector" : "safety-inspector-2";
        return course.create(finder, report(course, campaign));
    }

    static void general(Course course, String campaign) throws InterruptedException {
        if (!find(course, campaign) || !classify(course)) {
            return;
        }
        if (assign(course) && order(course) && rectify(course)) {
            conclude(course);
        }
    }

    /** Sometimes two people classify it at once, sometimes it turns out to be none. */
    private static boolean classify(Course course) throws InterruptedException {
        Map<String, Object> general = body("level", "general", "basis", "判定标准");
        if (course.chance(0.1)) {
            course.does("department", "reject", "reason", "不构成隐患");
            return false;
        }
        if (course.chance(0.15)) {
            return course.doesAgainst(
                    "department", "classify", general, "department-2", body("level", "general", "basis", "乙"));
        }
        return course.does("department", "classify", "level", "general", "basis", "判定标准");
    }

    private static boolean assign(Course course) throws InterruptedException {
        if (!course.does("department", "assign", "unit", UNIT, "basis", "安全生产法第四条")) {
            return false;
        }
        if (course.chance(0.25)) {
            return returned(course);
        }
        return course.does(UNIT_ACCOUNT, "accept-assignment");
    }

    /** Returned once and assigned again; returned twice it is disputed, and designated. */
    private static boolean returned(Course course) throws InterruptedException {
        Object[] why = {"legalBasis", "职责规定第三条", "competentBody", "rizhao-public-security", "reason", "不属本单位"};
        if (!course.does(UNIT_ACCOUNT, "return-assignment", why)
                || !course.does("department", "assign", "unit", UNIT, "basis", "属地管理")) {
            return false;
        }
        if (course.chance(0.5)) {
            return course.does(UNIT_ACCOUNT, "accept-assignment");
        }
        return course.does(UNIT_ACCOUNT, "return-assignment", why)
                && course.does("safety-committee", "designate", "unit", UNIT, "basis", "指定管辖");
    }

    private static boolean order(Course course) throws InterruptedException {
        return course.does("department", "order-rectification", limited(course))
                && course.does(UNIT_ACCOUNT, "plan", "measures", "清理并每日巡查")
                && approve(course);
    }

    /** Mostly in days, now and then so that it would pass if a clock that is an hour ahead had a say. */
    private static Object[] limited(Course course) {
        return course.chance(0.2)
                ? new Object[] {
                    "requirements",
                    "限期整改",
                    "deadline",
                    Instant.now().plus(Duration.ofMinutes(50)).toString()
                }
                : new Object[] {"requirements", "限期整改", "workingDays", 10};
    }

    private static boolean approve(Course course) throws InterruptedException {
        if (course.chance(0.2)) {
            return course.does("department", "return-plan", "reason", "措施不具体")
                    && course.does(UNIT_ACCOUNT, "plan", "measures", "更换并每日巡查")
                    && course.does("department", "approve-plan", "opinion", "同意");
        }
        return course.doesAgainst(
                "department", "approve-plan", body("opinion", "同意"), "department-2", body("opinion", "可行"));
    }

    private static boolean rectify(Course course) throws InterruptedException {
        if (!course.does(UNIT_ACCOUNT, "complete", "summary", "已整改")) {
            return false;
        }
        if (course.chance(0.25)) {
            return course.does("department-2", "fail-verification", "opinion", "不到位", "workingDays", 5)
                    && course.does(UNIT_ACCOUNT, "complete", "summary", "已再次整改");
        }
        return true;
    }

    private static boolean conclude(Course course) throws InterruptedException {
        boolean closed = course.does("department-2", "verify", "opinion", "复查合格", "onSite", true)
                && course.does("department", "close", "reason", "整改到位");
        return closed && course.chance(0.15) ? course.does("department", "reopen", "reason", "复发") : closed;
    }

    /** Its tracing opens by itself in the accountability service. */
    static void major(Course course, String campaign) throws InterruptedException {
        if (find(course, campaign)
                && course.does("department", "classify", "level", "major", "basis", "综合判定", "wholeJudgement", true)
                && course.does("department", "assign", "unit", UNIT, "basis", "安全生产法")
                && course.does(UNIT_ACCOUNT, "accept-assignment")
                && control(course)
                && course.does("safety-committee", "list", "level", "city", "number", "日安督 " + course.name())
                && course.does("department", "order-rectification", "requirements", "整体整改", "workingDays", 60)
                && course.does(UNIT_ACCOUNT, "plan", fiveAssurances())
                && course.does("department", "approve-plan", "opinion", "五落实齐全")
                && course.does(UNIT_ACCOUNT, "complete", "summary", "已完成")
                && course.does("department-2", "verify", "opinion", "合格", "onSite", true)
                && course.does("safety-committee", "delist", "reason", "整改完成")) {
            course.does("department", "close", "reason", "销号闭环");
        }
    }

    private static boolean control(Course course) throws InterruptedException {
        Object[] order = {"measure", "shut-down", "legalBasis", "安全生产法第七十条", "subjects", List.of("A 区")};
        return !course.chance(0.5)
                || (course.does("department", "order-interim-control", order)
                        && course.does("department", "lift-interim-control", "reason", "险情已除"));
    }

    private static Object[] fiveAssurances() {
        return new Object[] {
            "responsibility", "总经理负责",
            "measures", "分区整改",
            "funds", body("amount", 120_000_000L, "source", "企业自筹"),
            "timeLimit", Instant.now().plus(Duration.ofDays(30)).toString(),
            "contingencyPlan", "专职消防队驻守"
        };
    }

    static void onTheSpot(Course course, String campaign) throws InterruptedException {
        Map<String, Object> report = report(course, campaign);
        report.putAll(body("unit", UNIT, "onTheSpot", true, "completion", "当场更换"));
        if (course.create("department", report) && course.does("safety-committee", "verify", "opinion", "合格")) {
            course.does("safety-committee", "close", "reason", "立行立改");
        }
    }
}
