package org.safetyvalve.benchmarks.rows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.HazardTerms;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.AggregateDefinition;

/** Hazards told by the service's own code: its commands, its mapping, its seal; only the store is left out. */
final class Histories {
    /** Events of a whole life. */
    static final int LIFE = 7;

    private static final CompetentAuthorities AUTHORITIES = new CompetentAuthorities(
            List.of(new CompetentAuthorities.Authority(
                    People.DEPARTMENT.organisation(), "371100", People.DEPARTMENT.sectors())),
            List.of(new CompetentAuthorities.Authority(
                    People.COMMITTEE.organisation(), "371100", People.COMMITTEE.sectors())),
            People.COMMITTEE.organisation());

    private final HazardDefinition definition = new HazardDefinition();
    private final HazardClock clock;
    private final EventSealer sealer;

    Histories(WorkingDayCalendar calendar, EventSealer sealer) {
        this.clock = new HazardClock(calendar, new HazardTerms(3, 2, 2, 3, 5, 10, 10));
        this.sealer = sealer;
    }

    static String id(long number) {
        return UUID.nameUUIDFromBytes(("hazard " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A hazard that was just found. */
    HazardJournal found(long number, Instant now) {
        HazardFacts facts = new HazardFacts(
                Campaign.ID,
                "疏散通道堆放货物 " + number,
                "检查发现二层东侧疏散通道被货架和包装箱占用,净宽不足一米,应急照明两处不亮,现场未见专人管理(第 " + number + " 条)。",
                "371102",
                "日照市东港区北京路街道汽车城",
                "fire-safety",
                null,
                People.UNIT,
                null,
                null);
        return new HazardJournal(
                id(number), clock, Hazard.find(Act.now(People.INSPECTOR, now), facts, List.of(), AUTHORITIES, clock));
    }

    /** A general hazard from finding to closing. */
    HazardJournal life(long number, Instant now) {
        Act department = Act.now(People.DEPARTMENT, now);
        return found(number, now)
                .then(hazard ->
                        hazard.classify(department, HazardLevel.GENERAL, "依据本市隐患分级标准,现场核实为一般隐患", null, Judgement.NONE))
                .then(hazard -> hazard.assign(department, People.UNIT, List.of(), "产权单位和经营管理单位,负责整改"))
                .then(hazard ->
                        hazard.orderRectification(department, "清除疏散通道内全部堆放物,恢复应急照明和疏散指示标志", TimeLimit.workingDays(10)))
                .then(hazard -> hazard.claimCompletion(
                        Act.now(People.RESPONSIBLE_UNIT, now), "堆放物已全部清除,应急照明已恢复,已安排专人每日检查", List.of()))
                .then(hazard -> hazard.verify(department, new Inspection(true, "现场复查,整改到位,同意通过验收", List.of())))
                .then(hazard -> hazard.close(department, "验收合格"));
    }

    /** Its events as they are published. */
    List<SealedEvent> seal(HazardJournal journal, Instant now) {
        List<SealedEvent> sealed = new ArrayList<>();
        EventSealer.Head head = EventSealer.Head.NONE;
        EventSealer.Origin origin = new EventSealer.Origin(journal.id(), "bench", Traceparent.NONE);
        @Nullable HazardState state = null;
        Actor by = People.DEPARTMENT;
        for (HazardEvent event : journal.events()) {
            HazardState after = definition.fold(state, event);
            EventBody body = definition.toContract(
                    journal.id(),
                    state,
                    event,
                    after,
                    new AggregateDefinition.Recorded(by, now, now, head.sequence() + 1));
            SealedEvent next = sealer.seal(
                    definition.topic(),
                    journal.id(),
                    head,
                    body,
                    now,
                    origin,
                    definition.district(after),
                    definition.classification(after, event));
            sealed.add(next);
            head = EventSealer.headAfter(next);
            state = after;
        }
        return sealed;
    }
}
