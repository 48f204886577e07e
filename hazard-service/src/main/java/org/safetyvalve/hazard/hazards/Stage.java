package org.safetyvalve.hazard.hazards;

import java.util.EnumSet;
import java.util.Set;

/** Where a hazard is in its lifecycle (design section 4). */
public enum Stage {
    FOUND("已发现"),
    REJECTED("不予受理"),
    MERGED("已并入"),
    CLASSIFIED("已定级"),
    ASSIGNED("已交办"),
    RETURNED("已退回"),
    DISPUTED("有争议"),
    DESIGNATED("已指定"),
    /** Somebody is responsible, and rectification waits for an approved plan */
    LISTED("已挂牌"),
    RECTIFYING("整改中"),
    COMPLETION_CLAIMED("已报完成"),
    VERIFIED("已验收"),
    DELISTED("已销号"),
    CLOSED("已闭环"),
    REOPENED("复发重启");

    private final String zh;

    Stage(String zh) {
        this.zh = zh;
    }

    /** The stage as the field calls it. */
    public String zh() {
        return zh;
    }

    /** Nothing more is owed in these. */
    public static final Set<Stage> ENDED = Set.copyOf(EnumSet.of(REJECTED, MERGED, CLOSED));

    /** A department or an office may hold it in these: nobody has been made responsible yet, or no longer. */
    public static final Set<Stage> UNASSIGNED = Set.copyOf(EnumSet.of(FOUND, CLASSIFIED, RETURNED, DISPUTED, REOPENED));

    /** Reached by verification; {@link #CLOSED} by other ways too. */
    boolean isVerified() {
        return this == VERIFIED || this == DELISTED || this == CLOSED;
    }

    boolean hasEnded() {
        return ENDED.contains(this);
    }
}
