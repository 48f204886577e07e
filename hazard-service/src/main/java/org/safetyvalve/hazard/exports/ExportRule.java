package org.safetyvalve.hazard.exports;

import java.util.Locale;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;

/** Why a list is not written into a file. */
public enum ExportRule implements Rule {
    TOO_MANY_FOR_A_WORKSHEET(
            RuleKind.INVALID,
            "符合条件的记录超过一张工作表的 {0} 行:请缩小范围,或导出 CSV。",
            "More records match than the {0} rows of a worksheet: narrow the list down, or take it as CSV.");

    private final RuleKind kind;
    private final String zh;
    private final String en;

    ExportRule(RuleKind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** The refusal that names this rule. */
    public Refusal refuse(Object... arguments) {
        return new Refusal(this, arguments);
    }
}
