package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/** What happened to a transfer. */
public sealed interface TransferEvent {

    Instant at();

    /** 移送 */
    record Referred(TransferDispatch dispatch, Party to, RunningClock acceptBy, Instant at) implements TransferEvent {}

    /** 接收 */
    record Accepted(Instant at) implements TransferEvent {}

    /**
     * 退回
     *
     * @param sendOnBy the sender's clock, or null when the return was the second and is a dispute
     */
    record Returned(TransferReturn details, @Nullable RunningClock sendOnBy, Instant at) implements TransferEvent {}

    /** 转送: dispatched again, to the body that the return named. */
    record SentOn(Party to, RunningClock acceptBy, Instant at) implements TransferEvent {}

    /** 逾期视为接收 */
    record DeemedAccepted(Instant at) implements TransferEvent {}

    /** 提出争议 */
    record Disputed(DisputeCause cause, RunningClock designateBy, Instant at) implements TransferEvent {}

    /** 指定管辖 */
    record Designated(Party to, Party by, LegalBasis basis, Instant at) implements TransferEvent {}

    /** 逾期未指定 */
    record DesignationOverdue(Instant at) implements TransferEvent {}

    /** 开始办理 */
    record HandlingStarted(Instant at) implements TransferEvent {}

    /** 反馈结果 */
    record ResultReported(TransferResult result, Instant at) implements TransferEvent {}

    /** 确认 */
    record Acknowledged(Instant at) implements TransferEvent {}
}
