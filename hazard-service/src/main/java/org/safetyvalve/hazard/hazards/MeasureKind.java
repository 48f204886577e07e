package org.safetyvalve.hazard.hazards;

import java.util.Locale;

/**
 * What an authority can order against a danger: Work Safety Law, articles 65 and 70, and what special laws add, for example the Fire
 * Protection Law, article 54, and the Urban and Rural Planning Law, article 64.
 */
public enum MeasureKind {
    /** 停产停业 */
    SHUT_DOWN,
    /** 拆除 */
    DEMOLITION,
    /** 查封 */
    SEAL,
    /** 停止供电 */
    POWER_CUT,
    /** 撤离人员 */
    EVACUATE,
    /** 暂停作业或使用 */
    SUSPEND;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind as events and requests spell it. */
    public String code() {
        return code;
    }
}
