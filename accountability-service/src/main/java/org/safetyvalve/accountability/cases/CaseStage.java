package org.safetyvalve.accountability.cases;

/** Where a case stands. */
public enum CaseStage {
    /** 已立案: under investigation. */
    FILED,
    /** 已查结: handed over to be heard. */
    INVESTIGATED,
    /** 已审理 */
    HEARD,
    /** 已提出处理意见 */
    PROPOSED,
    /** 已决定: without effect yet. */
    DECIDED,
    /** 已提级审核: approved or changed by the level above, without effect yet. */
    ELEVATED_REVIEW,
    /** 已生效 */
    TOOK_EFFECT,
    /** 已执行 */
    EXECUTED,
    /** 已评查 */
    EVALUATED;

    /** Whether it is investigated and not decided. */
    boolean isBeingHeard() {
        return this == INVESTIGATED || this == HEARD || this == PROPOSED;
    }

    /** Whether nothing is decided in this round yet. */
    boolean isBeforeTheDecision() {
        return compareTo(DECIDED) < 0;
    }

    /** Whether what was decided last has effect. */
    boolean hasEffect() {
        return compareTo(TOOK_EFFECT) >= 0;
    }
}
