package org.safetyvalve.hazard.hazards;

import java.util.EnumSet;
import java.util.Set;

/** Where a hazard is in its lifecycle (design section 4). */
public enum Stage {
    /** 已发现 */
    FOUND,
    /** 不予受理 */
    REJECTED,
    /** 已并入 */
    MERGED,
    /** 已定级 */
    CLASSIFIED,
    /** 已交办 */
    ASSIGNED,
    /** 已退回 */
    RETURNED,
    /** 有争议 */
    DISPUTED,
    /** 已指定 */
    DESIGNATED,
    /** 已挂牌: somebody is responsible, and rectification waits for an approved plan */
    LISTED,
    /** 整改中 */
    RECTIFYING,
    /** 已报完成 */
    COMPLETION_CLAIMED,
    /** 已验收 */
    VERIFIED,
    /** 已销号 */
    DELISTED,
    /** 已闭环 */
    CLOSED,
    /** 复发重启 */
    REOPENED;

    /** Nothing more is owed in these. */
    static final Set<Stage> ENDED = Set.copyOf(EnumSet.of(REJECTED, MERGED, CLOSED));

    /** Nobody has been made responsible yet, or no longer. */
    static final Set<Stage> UNASSIGNED = Set.copyOf(EnumSet.of(FOUND, CLASSIFIED, RETURNED, REOPENED));

    boolean hasEnded() {
        return ENDED.contains(this);
    }
}
