package org.safetyvalve.endtoend.faults.process.load;

import static org.safetyvalve.endtoend.faults.process.load.Call.body;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyvalve.endtoend.faults.process.Service;
import tools.jackson.databind.JsonNode;

/** What becomes of other records: transfers, supervisions, units, notices. */
final class OtherLives {
    private static final String INSPECTOR = "discipline-inspector";
    private static final String INSPECTOR_2 = "discipline-inspector-2";
    private static final String DISCIPLINE = "rizhao-discipline";
    private static final String POLICE = "rizhao-public-security";
    private static final String BUREAU = "rizhao-emergency-bureau";

    private OtherLives() {}

    /** A lead is referred to discipline inspection, where it is received by itself, or a case to another agency. */
    static void transfer(Course course, String campaign) throws InterruptedException {
        boolean lead = course.chance(0.6);
        String sender = lead ? "safety-committee" : INSPECTOR;
        String receiver = lead ? "discipline-registry" : "agency";
        if (!course.create(sender, referral(course, campaign, lead ? "lead" : "case", lead ? DISCIPLINE : POLICE))) {
            return;
        }
        if (course.chance(0.2)) {
            course.does(receiver, "return", "basis", "管辖规定", "competentBody", "rizhao-court");
            course.does(sender, "dispute");
            return;
        }
        if (course.does(receiver, "accept", "reference", "收 " + course.name())
                && course.does(receiver, "start-handling")
                && course.does(
                        receiver, "report-result", "resultReference", "复 " + course.name(), "outcome", "handled")) {
            course.does(sender, "acknowledge");
        }
    }

    private static Map<String, Object> referral(Course course, String campaign, String kind, String to) {
        return body(
                "subjectKind",
                kind,
                "subject",
                "S-" + course.name(),
                "campaign",
                campaign,
                "to",
                to,
                "district",
                "371102",
                "basis",
                "工作规则",
                "title",
                "移送 " + course.name(),
                "content",
                "未履行监管职责");
    }

    /** A group visits units, and a problem is fed back and followed to its end. */
    static void supervision(Course course, String campaign) throws InterruptedException {
        String inspector = course.chance(0.5) ? INSPECTOR : INSPECTOR_2;
        String today = Instant.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
        if (!course.create(inspector, body("campaign", campaign, "title", "监督 " + course.name(), "from", today))) {
            return;
        }
        Course group = course.beside("/inspections");
        String groups = "/supervisions/" + course.id() + "/inspections";
        if (!group.createBelow(inspector, groups, aGroup())) {
            return;
        }
        int visits = 1 + course.random().nextInt(3);
        for (int i = 0; i < visits; i++) {
            Course visit = course.beside("/visits-" + i);
            visit.createBelow(inspector, "/inspections/" + group.id() + "/visits", visit(course));
        }
        problem(course, inspector);
    }

    private static Map<String, Object> aGroup() {
        return body(
                "groupName",
                "第一组",
                "kind",
                "mixed",
                "leader",
                body("account", INSPECTOR, "organisation", DISCIPLINE),
                "members",
                List.of(body("account", INSPECTOR_2, "organisation", DISCIPLINE)));
    }

    private static Map<String, Object> visit(Course course) {
        Instant when = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        List<Map<String, Object>> interviews = new ArrayList<>();
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = course.random().nextInt(3); i > 0; i--) {
            interviews.add(body("role", "department-leader", "at", when.toString()));
        }
        for (int i = course.random().nextInt(4); i > 0; i--) {
            documents.add(body("title", "会议纪要 " + i, "kind", "meeting-minutes"));
        }
        String unit = course.chance(0.5) ? BUREAU : "unit-" + course.name().toLowerCase(java.util.Locale.ROOT);
        return body(
                "unit", unit,
                "unitName", unit,
                "kind", "day-to-day",
                "inspectors", List.of(INSPECTOR, INSPECTOR_2),
                "interviews", interviews,
                "documents", documents);
    }

    private static void problem(Course course, String inspector) throws InterruptedException {
        Course problem = course.beside("/responsibility-problems");
        Map<String, Object> found = body(
                "supervision", course.id(),
                "unit", BUREAU,
                "kind", "formalism",
                "summary", "未跟踪督促",
                "district", "371100");
        if (problem.create(inspector, found)
                && problem.does(inspector, "feed-back", "workingDays", 10)
                && problem.does("department", "rectify", "report", "已建立台账")
                && problem.does(inspector, "verify", "opinion", "合格")) {
            problem.does(inspector, "close", "reason", "整改到位");
        }
    }

    /** Two departments register a unit under its natural key at once: one is told that it is there. */
    static void unit(Course course) throws InterruptedException {
        String code = "U-" + course.name();
        Map<String, Object> unit =
                body("id", code, "name", "单位 " + code, "district", "371102", "sectors", List.of("fire-safety"));
        course.create("department", code, unit);
        course.beside("/units").create("department-2", code, unit);
    }

    /** Reads the inbox and acknowledges what is there. */
    static void inbox(Course course, Caller caller) throws InterruptedException {
        String reader = course.chance(0.5) ? "department" : "responsible-unit";
        Caller.Reply inbox = caller.get(Service.NOTIFICATION, "/inbox?unread=true&limit=5", reader, course.random());
        for (JsonNode letter : inbox.body().path("items")) {
            course.follow(letter.path("id").asString());
            course.does(reader, "acknowledge");
        }
    }
}
