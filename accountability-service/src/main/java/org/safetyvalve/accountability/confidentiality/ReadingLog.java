package org.safetyvalve.accountability.confidentiality;

import static org.safetyvalve.accountability.confidentiality.ReadingRule.*;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent.ContentRead;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent.Reviewed;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * Who read a matter's confidential content on one day (查阅记录). It is reviewed by the office that supervises the handling of
 * cases or by the deciding body, and by nobody who is in it.
 */
public final class ReadingLog {
    static final int MOST_READINGS = 500;

    private final ReadingLogState state;

    private ReadingLog(ReadingLogState state) {
        this.state = state;
    }

    public static ReadingLog of(ReadingLogState state) {
        return new ReadingLog(state);
    }

    /** Whether the log exists for the actor. */
    public static boolean maySee(Actor actor, ReadingLogState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.matter().district())
                && actor.hasAny(Role.DISCIPLINE_REGISTRY, Role.DECISION_BODY);
    }

    /** 查阅, for the first time on that day: whether the reader may is decided where the matter is known. */
    public static List<ReadingLogEvent> open(Actor reader, Matter matter, ReadingPurpose purpose, Instant at) {
        return List.of(new ContentRead(matter, new Reading(reader.account(), reader.organisation(), purpose, at)));
    }

    /** 查阅, again. A log has a bound, which a person doesn't reach and a program that copies does. */
    public List<ReadingLogEvent> read(Actor reader, ReadingPurpose purpose, Instant at) {
        READ_TOO_OFTEN.requires(state.readings().size() < MOST_READINGS, MOST_READINGS);
        return open(reader, state.matter(), purpose, at);
    }

    /** 复核: of all that was read until now. What is read afterwards waits for another review. */
    public List<ReadingLogEvent> review(Actor by, ReviewOutcome outcome, Instant at) {
        READINGS_REVIEWED_BY_ANOTHER_THAN_A_READER.requires(maySee(by, state) && !state.wasReadBy(by.account()));
        READINGS_REVIEWED_ONCE.requires(state.stage() == ReadingLogStage.UNREVIEWED);
        return List.of(new Reviewed(by.account(), outcome, at));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        return Actions.ofNow()
                .with("review", () -> review(by, ReviewOutcome.IN_ORDER, now))
                .names();
    }
}
