package org.safetyvalve.hazard.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.campaigns.InspectionGroup;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * A check (检查): what a group found at a place, item by item of a checklist's version. Each item that failed is a finding, under
 * the id of the hazard that it becomes, and is owed until all of them are entered.
 */
public final class Check {
    /** How long whoever recorded a check has to enter its hazards before another instance does. */
    private static final Duration OWN_TIME = Duration.ofSeconds(10);

    /** What a hazard's title holds. */
    private static final int TITLE = 500;

    private Check() {}

    /** What an item came to. */
    public enum Result {
        /** 合格 */
        PASSED,
        /** 不合格 */
        FAILED,
        /** 不涉及 */
        NOT_APPLICABLE
    }

    /** The result of one item; {@code note} says what was found. */
    public record Answer(
            String item, Result result, @Nullable String note) {}

    /** Where it was done: at a unit, on a site, or both. */
    public record Place(
            String district,
            @Nullable String address,
            @Nullable String unit,
            @Nullable String site) {}

    /** What whoever checked says. */
    public record Report(
            String campaign, String group, String checklist, int version, Place place, List<Answer> answers) {
        public Report {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An item that failed.
     *
     * @param hazard the id under which it is entered as a hazard
     * @param title the item's text
     */
    public record Finding(String item, String hazard, String title, String note) {}

    /** Something that happened to a check. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 检查记录 */
    public record Recorded(
            Actor by, Instant at, Instant recordedAt, Report report, String sector, List<Finding> findings)
            implements Event {}

    /** 隐患登记完毕: every item that failed is a hazard. */
    public record HazardsEntered(Actor by, Instant at) implements Event {}

    /** What a check's events add up to. */
    public record State(
            Actor by,
            Instant at,
            Instant recordedAt,
            Report report,
            String sector,
            List<Finding> findings,
            boolean entered) {
        public State {
            findings = List.copyOf(findings);
        }

        public String name() {
            return entered ? "DONE" : "ENTERING";
        }

        /** When the findings that are not entered yet are anybody's to enter; null when all are. */
        public @Nullable Instant due() {
            return entered ? null : recordedAt.plus(OWN_TIME);
        }

        /** The hazard that a finding becomes. */
        public HazardFacts facts(String check, Finding finding) {
            Place place = report.place();
            return new HazardFacts(
                    report.campaign(),
                    finding.title(),
                    finding.note(),
                    place.district(),
                    place.address(),
                    sector,
                    place.site(),
                    place.unit(),
                    null,
                    null,
                    null,
                    new HazardFacts.CheckItem(check, finding.item()));
        }
    }

    /**
     * Records a check.
     *
     * @param hazards the id of the hazard that an item becomes when it failed
     */
    public static List<Event> record(
            Act act,
            Report report,
            @Nullable InspectionGroup group,
            Checklist.@Nullable State checklist,
            UnaryOperator<String> hazards) {
        Actor by = act.by();
        if (!Mandate.hasAny(by, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.IMPORTER)) {
            throw CheckRule.CHECK_INSPECTORS_ONLY.refuse();
        }
        if (group == null) {
            throw CheckRule.CHECK_NO_SUCH_GROUP.refuse().at("group");
        }
        if (!group.has(by)) {
            throw CheckRule.CHECK_NOT_OF_THE_GROUP.refuse();
        }
        if (checklist == null) {
            throw CheckRule.NO_SUCH_CHECKLIST.refuse().at("checklist");
        }
        Checklist.Content list = checklist.content();
        requirePlace(by, report.place(), group, list.sector());
        requireEveryItemOnce(report.answers(), list);
        List<Finding> findings = report.answers().stream()
                .filter(answer -> answer.result() == Result.FAILED)
                .map(answer -> finding(answer, list, hazards.apply(answer.item())))
                .toList();
        return List.of(new Recorded(by, act.at(), act.now(), report, list.sector(), findings));
    }

    /** The hazards of the findings have been entered, by whoever did it; said once. */
    public static List<Event> finish(State check, Actor by, Instant at) {
        return check.entered() ? List.of() : List.of(new HazardsEntered(by, at));
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Recorded recorded) {
            return new State(
                    recorded.by(),
                    recorded.at(),
                    recorded.recordedAt(),
                    recorded.report(),
                    recorded.sector(),
                    recorded.findings(),
                    recorded.findings().isEmpty());
        }
        if (before == null) {
            throw new IllegalArgumentException("a check begins by being recorded");
        }
        return new State(
                before.by(),
                before.at(),
                before.recordedAt(),
                before.report(),
                before.sector(),
                before.findings(),
                true);
    }

    private static void requirePlace(Actor by, Place place, InspectionGroup group, String sector) {
        if (place.unit() == null && place.site() == null) {
            throw CheckRule.CHECK_NEEDS_A_PLACE.refuse().at("unit");
        }
        if (!by.coversDistrict(place.district())) {
            throw HazardRule.OUTSIDE_ITS_DISTRICT.refuse().at("district");
        }
        if (!group.covers(place.district(), sector)) {
            throw CheckRule.CHECK_BEYOND_THE_GROUP.refuse().at("district");
        }
    }

    private static void requireEveryItemOnce(List<Answer> answers, Checklist.Content list) {
        Set<String> open = new HashSet<>();
        list.items().forEach(item -> open.add(item.code()));
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String field = "items[" + i + "]";
            if (!open.remove(answer.item())) {
                throw CheckRule.CHECK_EVERY_ITEM_ONCE.refuse(answer.item()).at(field + ".code");
            }
            String note = answer.note();
            if (answer.result() == Result.FAILED && (note == null || note.isBlank())) {
                throw CheckRule.CHECK_FAILED_SAYS_WHAT.refuse().at(field + ".note");
            }
        }
        open.stream().sorted().findFirst().ifPresent(missing -> {
            throw CheckRule.CHECK_EVERY_ITEM_ONCE.refuse(missing).at("items");
        });
    }

    private static Finding finding(Answer answer, Checklist.Content list, String hazard) {
        String text = list.items().stream()
                .filter(item -> item.code().equals(answer.item()))
                .map(Checklist.Item::zh)
                .findFirst()
                .orElseThrow();
        String note = answer.note() == null ? text : answer.note();
        return new Finding(answer.item(), hazard, text.substring(0, Math.min(TITLE, text.length())), note);
    }
}
