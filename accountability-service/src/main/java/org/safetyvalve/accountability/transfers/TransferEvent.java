package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to a transfer. */
public sealed interface TransferEvent {

    Instant at();

    /** 移送 */
    record Referred(TransferDispatch dispatch, Party to, RunningClock acceptBy, Instant at) implements TransferEvent {}

    /**
     * 接收
     *
     * @param reference the receiver's own reference, or null
     */
    record Accepted(@Nullable String reference, Instant at) implements TransferEvent {}

    /**
     * 退回: the first, which is the sender's to answer.
     *
     * @param sendOnBy the sender's clock
     */
    record Returned(TransferReturn details, RunningClock sendOnBy, Instant at) implements TransferEvent {}

    /** 转送: dispatched again, to the body that the return named. */
    record SentOn(Party to, RunningClock acceptBy, Instant at) implements TransferEvent {}

    /**
     * 逾期视为接收
     *
     * @param escalatedTo the organisation that is told
     */
    record DeemedAccepted(Deadline deadline, String escalatedTo, Instant at) implements TransferEvent {}

    /**
     * 争议
     *
     * @param details the return in dispute: a second one when that is the cause
     */
    record Disputed(DisputeCause cause, TransferReturn details, RunningClock designateBy, Instant at)
            implements TransferEvent {}

    /** 指定管辖 */
    record Designated(Party to, String by, String basis, Instant at) implements TransferEvent {}

    /** 逾期未指定 */
    record DesignationOverdue(Deadline deadline, Instant at) implements TransferEvent {}

    /** 开始办理 */
    record HandlingStarted(Instant at) implements TransferEvent {}

    /** 反馈结果 */
    record ResultReported(TransferResult result, Instant at) implements TransferEvent {}

    /** 确认 */
    record Acknowledged(Instant at) implements TransferEvent {}
}
