package org.safetyvalve.hazard.exports;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a list is not written into a file. */
public enum ExportRule implements StatedRule {
    TOO_MANY_FOR_A_WORKSHEET(
            RuleKind.INVALID,
            "符合条件的记录超过一张工作表的 {0} 行:请缩小范围,或导出 CSV。",
            "More records match than the {0} rows of a worksheet: narrow the list down, or take it as CSV.");

    private final Statement statement;

    ExportRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of(name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
