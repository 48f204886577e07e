package org.safetyvalve.accountability.circulars;

import java.time.Instant;

/** What happened to a circular. */
public sealed interface CircularEvent {

    Instant at();

    /**
     * 起草
     *
     * @param account who wrote the draft
     */
    record Drafted(CircularIssuer issuer, String district, CircularContent content, String account, Instant at)
            implements CircularEvent {}

    /** 修改草稿 */
    record Revised(CircularContent content, String account, Instant at) implements CircularEvent {}

    /** 印发 */
    record Issued(Instant at) implements CircularEvent {}

    /** 更正 */
    record Corrected(CircularContent content, String reason, Instant at) implements CircularEvent {}

    /** 撤回 */
    record Withdrawn(String reason, Instant at) implements CircularEvent {}
}
