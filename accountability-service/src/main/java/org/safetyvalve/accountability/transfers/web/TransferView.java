package org.safetyvalve.accountability.transfers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.transfers.TransferAccess;
import org.safetyvalve.accountability.transfers.TransferDispatch;
import org.safetyvalve.accountability.transfers.TransferResult;
import org.safetyvalve.accountability.transfers.TransferReturn;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * A transfer as a reader may see it.
 *
 * @param deadline the clock that runs now
 * @param title null of a discipline matter: it is read, with the content, by a command of its own
 * @param hasContent whether there is something that the reader may read by that command
 * @param actions names of the commands that the reader may give now
 */
record TransferView(
        String id,
        long version,
        String state,
        String subjectKind,
        String subject,
        @Nullable String hazard,
        @Nullable String campaign,
        @Nullable String title,
        boolean hasContent,
        String from,
        String to,
        String district,
        String basis,
        Instant sentAt,
        @Nullable Deadline deadline,
        boolean designationOverdue,
        int returnsSoFar,
        List<TransferReturn> returns,
        @Nullable String designatedBy,
        @Nullable TransferResult result,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    static TransferView of(Stored<TransferState> stored, Actor reader, List<String> actions) {
        TransferState state = stored.state();
        TransferDispatch dispatch = state.dispatch();
        return new TransferView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                dispatch.subject().kind().code(),
                dispatch.subject().id(),
                dispatch.subject().hazard(),
                dispatch.subject().campaign(),
                dispatch.title(),
                TransferAccess.hasContentFor(reader, state),
                dispatch.from().organisation(),
                state.to().organisation(),
                dispatch.district(),
                dispatch.basis(),
                dispatch.sentAt(),
                state.clock() == null ? null : state.clock().deadline(),
                state.designationOverdue(),
                state.bounces(),
                state.returns(),
                state.designatedBy(),
                state.result(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }
}
