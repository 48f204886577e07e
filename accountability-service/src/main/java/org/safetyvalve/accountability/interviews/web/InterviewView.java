package org.safetyvalve.accountability.interviews.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentView;
import org.safetyvalve.accountability.interviews.InterviewCall;
import org.safetyvalve.accountability.interviews.JointInterview;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.accountability.interviews.Summoned;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * A joint interview as a reader may see it.
 *
 * @param convenedBy the organisations that call it, the convenor first
 * @param attendance once it was held; to an organisation that was called, its own
 * @param minutes for those who called it and discipline inspection, otherwise null
 * @param commitments those that the reader may see
 * @param actions names of the commands that the reader may give now
 */
record InterviewView(
        String id,
        long version,
        String state,
        String reference,
        @Nullable String campaign,
        List<String> convenedBy,
        String district,
        List<Summoned> summoned,
        String topic,
        List<About> about,
        Instant at,
        String place,
        List<Attended> attendance,
        @Nullable String minutes,
        List<CommitmentView> commitments,
        @Nullable String cancelledBecause,
        Instant changedAt,
        List<String> actions) {

    record About(String kind, String id) {}

    record Attended(String organisation, String office, boolean attended) {}

    static InterviewView of(
            Stored<JointInterviewState> stored, Actor reader, List<CommitmentView> commitments, List<String> actions) {
        JointInterviewState state = stored.state();
        InterviewCall call = state.call();
        boolean all = JointInterview.seesAll(reader, state);
        return new InterviewView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                call.reference(),
                call.campaign(),
                call.callers(),
                call.district(),
                call.summoned(),
                call.topic(),
                call.about().stream()
                        .map(cited -> new About(cited.kind().code(), cited.id()))
                        .toList(),
                call.at(),
                call.place(),
                state.attendance().stream()
                        .filter(one -> all || one.who().organisation().equals(reader.organisation()))
                        .map(one ->
                                new Attended(one.who().organisation(), one.who().office(), one.attended()))
                        .toList(),
                all ? state.minutes() : null,
                commitments,
                state.cancelledBecause(),
                state.changedAt(),
                actions);
    }
}
