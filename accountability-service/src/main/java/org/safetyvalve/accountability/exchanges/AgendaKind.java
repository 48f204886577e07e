package org.safetyvalve.accountability.exchanges;

import java.util.Locale;

/** What an agenda is made of. */
public enum AgendaKind {
    /** 双方之间尚未确认结果的移送 */
    TRANSFERS_NOT_ACKNOWLEDGED,
    /** 逾期的责任落实问题 */
    PROBLEMS_OVERDUE,
    /** 未办结的重大隐患责任倒查 */
    TRACINGS_OPEN,
    /** 未核实的承诺事项 */
    COMMITMENTS_OPEN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
